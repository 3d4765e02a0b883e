ALTER TABLE "packs" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "retired_at" bigint;--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "low_stock" bigint DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "products_title" ON "products" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "products_changed" ON "products" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "products_publish_at" ON "products" USING btree ("publish_at");