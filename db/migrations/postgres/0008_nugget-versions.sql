CREATE TABLE "nugget_previews" (
	"user_id" text NOT NULL,
	"nugget_id" text NOT NULL,
	"words" jsonb NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "nugget_previews_user_id_nugget_id_pk" PRIMARY KEY("user_id","nugget_id")
);
--> statement-breakpoint
CREATE TABLE "nugget_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"nugget_id" text NOT NULL,
	"n" bigint NOT NULL,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"story" text NOT NULL,
	"tell_it" text NOT NULL,
	"for_patients" boolean NOT NULL,
	"see_doctor" text,
	"reviewed_on" text,
	"sources" jsonb NOT NULL,
	"kind" text,
	"reason" text,
	"by" text,
	"at" bigint NOT NULL,
	"published_at" bigint
);
--> statement-breakpoint
DROP INDEX "comments_state";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "is_from_house" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "nugget_series" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "references" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "nugget_previews" ADD CONSTRAINT "nugget_previews_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_versions" ADD CONSTRAINT "nugget_versions_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "nugget_versions_n" ON "nugget_versions" USING btree ("nugget_id","n");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "comments_state" ON "comments" USING btree ("state","created_at","id");