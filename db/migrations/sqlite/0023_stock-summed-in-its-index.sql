DROP INDEX `claims_variant`;--> statement-breakpoint
CREATE INDEX `claims_variant` ON `claims` (`variant_id`,`released_at`,`quantity`);--> statement-breakpoint
DROP INDEX `stock_movements_variant`;--> statement-breakpoint
CREATE INDEX `stock_movements_variant` ON `stock_movements` (`variant_id`,`quantity`);