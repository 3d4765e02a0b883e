ALTER TABLE `packs` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `changed_at` integer;--> statement-breakpoint
CREATE INDEX `products_title` ON `products` (`title`,`id`);--> statement-breakpoint
CREATE INDEX `products_changed` ON `products` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `products_publish_at` ON `products` (`publish_at`);--> statement-breakpoint
ALTER TABLE `variants` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `variants` ADD `low_stock` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `variants` ADD `revision` integer DEFAULT 1 NOT NULL;