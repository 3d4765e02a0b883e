CREATE TABLE `order_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`delivery` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_deliveries_order` ON `order_deliveries` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `order_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`words` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_notes_order` ON `order_notes` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `order_standings` (
	`order_id` text PRIMARY KEY NOT NULL,
	`placed_at` integer NOT NULL,
	`total` integer NOT NULL,
	`country` text NOT NULL,
	`standing` text NOT NULL,
	`owed_since` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standings_placed` ON `order_standings` (`placed_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `standings_total` ON `order_standings` (`total`,`order_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `standings_standing` ON `order_standings` (`standing`,`placed_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `standings_standing_total` ON `order_standings` (`standing`,`total`,`order_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `standings_country` ON `order_standings` (`country`,`placed_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `standings_country_total` ON `order_standings` (`country`,`total`,`order_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `standings_both` ON `order_standings` (`standing`,`country`,`placed_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `standings_owed` ON `order_standings` (`owed_since`,`order_id`);--> statement-breakpoint
CREATE TABLE `order_terms` (
	`term` text NOT NULL,
	`placed_at` integer NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `term`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_terms_term` ON `order_terms` (`term`,`placed_at`,`order_id`);--> statement-breakpoint
CREATE TABLE `quote_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`quote_id` text NOT NULL,
	`rank` integer NOT NULL,
	`variant_id` text,
	`pack_id` text,
	`course_date_id` text,
	`quantity` integer NOT NULL,
	`unit_price` integer,
	`tier_basis_points` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_lines_quantity" CHECK("quote_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quote_lines_rank` ON `quote_lines` (`quote_id`,`rank`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation` text NOT NULL,
	`billing_country` text NOT NULL,
	`delivery` text,
	`po_number` text NOT NULL,
	`invoice_email` text NOT NULL,
	`words` text NOT NULL,
	`asked_at` integer NOT NULL,
	`by` text,
	`freight` integer,
	`valid_until` text,
	`sent_at` integer,
	`withdrawn_at` integer,
	`accepted_at` integer,
	`order_id` text,
	`link_version` integer DEFAULT 1 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_number` ON `quotes` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_order` ON `quotes` (`order_id`);--> statement-breakpoint
CREATE INDEX `quotes_asked` ON `quotes` (`asked_at`,`id`);--> statement-breakpoint
ALTER TABLE `parked_payments` ADD `resolved_by` text;--> statement-breakpoint
ALTER TABLE `parked_payments` ADD `resolution` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `method` text DEFAULT 'stripe' NOT NULL;--> statement-breakpoint
ALTER TABLE `refund_lines` ADD `place_id` text REFERENCES places(id);--> statement-breakpoint
ALTER TABLE `refunds` ADD `shipping` integer DEFAULT 0 NOT NULL;