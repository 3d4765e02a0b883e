ALTER TABLE "search_documents" ADD COLUMN "title_words" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "title")) STORED;
--> statement-breakpoint
CREATE INDEX "search_documents_title_words" ON "search_documents" USING gin ("title_words");
