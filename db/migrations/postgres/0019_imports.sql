CREATE TABLE "import_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"n" bigint NOT NULL,
	"line" bigint NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"outcome" text NOT NULL,
	"cells" jsonb,
	"changes" jsonb,
	"problems" jsonb,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"user_id" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"state" text NOT NULL,
	"delimiter" text NOT NULL,
	"head" jsonb NOT NULL,
	"rows" bigint NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"offset" bigint NOT NULL,
	"line" bigint NOT NULL,
	"counts" jsonb NOT NULL,
	"finished_at" bigint,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_n" ON "import_rows" USING btree ("import_id","n");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","n");--> statement-breakpoint
CREATE INDEX "import_rows_key" ON "import_rows" USING btree ("import_id","key");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at","id");