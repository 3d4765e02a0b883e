CREATE INDEX "carts_pending" ON "carts" USING btree ("pending_order_id");--> statement-breakpoint
CREATE INDEX "products_window" ON "products" USING btree ("rank","id");--> statement-breakpoint
CREATE INDEX "nuggets_latest" ON "nuggets" USING btree ("release_at","number");--> statement-breakpoint
CREATE INDEX "nuggets_topic" ON "nuggets" USING btree ("topic","release_at","number");--> statement-breakpoint
CREATE INDEX "nuggets_series" ON "nuggets" USING btree ("series_id","release_at","number");