CREATE INDEX `carts_pending` ON `carts` (`pending_order_id`);--> statement-breakpoint
CREATE INDEX `products_window` ON `products` (`rank`,`id`);--> statement-breakpoint
CREATE INDEX `nuggets_latest` ON `nuggets` (`release_at`,`number`);--> statement-breakpoint
CREATE INDEX `nuggets_topic` ON `nuggets` (`topic`,`release_at`,`number`);--> statement-breakpoint
CREATE INDEX `nuggets_series` ON `nuggets` (`series_id`,`release_at`,`number`);