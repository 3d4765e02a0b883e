ALTER TABLE "search_documents" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', "title"), 'A') ||
  setweight(to_tsvector('english', "tell"), 'B') ||
  setweight(to_tsvector('english', "body"), 'D')
) STORED;
--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words");
