CREATE TABLE "gst_rates" (
	"valid_from" text PRIMARY KEY NOT NULL,
	"basis_points" bigint NOT NULL,
	CONSTRAINT "gst_rates_percent" CHECK ("gst_rates"."basis_points" between 0 and 9999)
);
--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "gst" bigint DEFAULT 1000 NOT NULL;