DROP INDEX "claims_variant";--> statement-breakpoint
DROP INDEX "stock_movements_variant";--> statement-breakpoint
CREATE INDEX "claims_variant" ON "claims" USING btree ("variant_id","released_at","quantity");--> statement-breakpoint
CREATE INDEX "stock_movements_variant" ON "stock_movements" USING btree ("variant_id","quantity");