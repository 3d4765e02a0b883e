CREATE TABLE "previews" (
	"user_id" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"words" jsonb NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "previews_user_id_thing_thing_id_pk" PRIMARY KEY("user_id","thing","thing_id")
);
--> statement-breakpoint
CREATE INDEX "previews_at" ON "previews" USING btree ("at");