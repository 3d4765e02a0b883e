CREATE TABLE "backups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"made_at" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	"proved_at" bigint,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "reaches" (
	"name" text PRIMARY KEY NOT NULL,
	"reached_at" bigint,
	"failed_at" bigint,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"said" jsonb NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "codes_seed" text;--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "codes_made_at" bigint;--> statement-breakpoint
CREATE INDEX "backups_made" ON "backups" USING btree ("made_at");