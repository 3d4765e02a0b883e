CREATE TABLE `coupon_uses` (
	`order_id` text PRIMARY KEY NOT NULL,
	`coupon_id` text NOT NULL,
	`person` text NOT NULL,
	`saved` integer NOT NULL,
	`at` integer NOT NULL,
	`given_back_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coupon_id`) REFERENCES `coupons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coupon_uses_coupon` ON `coupon_uses` (`coupon_id`,`given_back_at`);--> statement-breakpoint
CREATE INDEX `coupon_uses_person` ON `coupon_uses` (`coupon_id`,`person`,`given_back_at`);--> statement-breakpoint
CREATE TABLE `coupons` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`basis_points` integer,
	`amount` integer,
	`scope` text NOT NULL,
	`offers` text NOT NULL,
	`minimum` integer DEFAULT 0 NOT NULL,
	`valid_from` integer,
	`valid_until` integer,
	`most_uses` integer,
	`most_per_person` integer,
	`is_active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "coupons_one_way" CHECK(("coupons"."basis_points" is null) <> ("coupons"."amount" is null)),
	CONSTRAINT "coupons_basis_points" CHECK("coupons"."basis_points" between 1 and 10000),
	CONSTRAINT "coupons_amount" CHECK("coupons"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coupons_code` ON `coupons` (`code`);--> statement-breakpoint
CREATE INDEX `coupons_created` ON `coupons` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `tariffs` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `carts` ADD `coupon_code` text;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `coupon_discount` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `coupon_code` text;--> statement-breakpoint
ALTER TABLE `freight_zones` ADD `revision` integer DEFAULT 1 NOT NULL;