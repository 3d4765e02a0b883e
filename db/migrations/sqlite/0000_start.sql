CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_subject` ON `attempts` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`role` text,
	`created_at` integer NOT NULL,
	`email_verified_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `cart_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`variant_id` text,
	`pack_id` text,
	`course_date_id` text,
	`quantity` integer NOT NULL,
	`seen_price` integer NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_lines_quantity" CHECK("cart_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_variant` ON `cart_lines` (`cart_id`,`variant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_pack` ON `cart_lines` (`cart_id`,`pack_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_course_date` ON `cart_lines` (`cart_id`,`course_date_id`);--> statement-breakpoint
CREATE TABLE `carts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`details` text,
	`pending_order_id` text,
	`notice` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carts_user` ON `carts` (`user_id`);--> statement-breakpoint
CREATE INDEX `carts_touched` ON `carts` (`touched_at`);--> statement-breakpoint
CREATE TABLE `contributors` (
	`product_id` text NOT NULL,
	`rank` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`product_id`, `rank`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `free_downloads` (
	`product_id` text NOT NULL,
	`file` text NOT NULL,
	`title` text NOT NULL,
	`pages` integer,
	`rank` integer NOT NULL,
	PRIMARY KEY(`product_id`, `file`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `nugget_products` (
	`nugget_id` text NOT NULL,
	`product_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`nugget_id`, `product_id`),
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nugget_products_product` ON `nugget_products` (`product_id`);--> statement-breakpoint
CREATE TABLE `pack_parts` (
	`pack_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`pack_id`, `variant_id`),
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pack_parts_quantity_positive" CHECK("pack_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `pack_parts_variant` ON `pack_parts` (`variant_id`);--> statement-breakpoint
CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`sku` text NOT NULL,
	`title` text NOT NULL,
	`series` text NOT NULL,
	`audience` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`price` integer NOT NULL,
	`rank` integer NOT NULL,
	`cover_id` text,
	FOREIGN KEY (`cover_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `packs_slug` ON `packs` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `packs_sku` ON `packs` (`sku`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text,
	`series` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`publisher` text,
	`year` integer,
	`pages` integer,
	`binding` text,
	`update_note` text,
	`outside_link` text,
	`rank` integer NOT NULL,
	`cover_id` text,
	FOREIGN KEY (`cover_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug` ON `products` (`slug`);--> statement-breakpoint
CREATE TABLE `related_products` (
	`product_id` text NOT NULL,
	`other_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`product_id`, `other_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`sku` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`tax_class` text,
	`price` integer,
	`weight` integer NOT NULL,
	`is_bulk` integer NOT NULL,
	`is_counted` integer NOT NULL,
	`is_for_sale` integer NOT NULL,
	`isbn` text,
	`file` text,
	`rank` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_price_positive" CHECK("variants"."price" >= 0),
	CONSTRAINT "variants_weight_positive" CHECK("variants"."weight" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `variants_sku` ON `variants` (`sku`);--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`product_id`,`rank`);--> statement-breakpoint
CREATE TABLE `parked_payments` (
	`reference` text PRIMARY KEY NOT NULL,
	`order_id` text,
	`reason` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`at` integer NOT NULL,
	`resolved_at` integer
);
--> statement-breakpoint
CREATE TABLE `payment_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`n` integer NOT NULL,
	`request` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`session` text,
	`url` text,
	`ended_at` integer,
	`outcome` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_attempts_session` ON `payment_attempts` (`session`);--> statement-breakpoint
CREATE INDEX `payment_attempts_order` ON `payment_attempts` (`order_id`);--> statement-breakpoint
CREATE INDEX `payment_attempts_open` ON `payment_attempts` (`ended_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`about` text NOT NULL,
	`received_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`nugget_id` text NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`reasons` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_nugget` ON `comments` (`nugget_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_state` ON `comments` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `content_versions` (
	`scope` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `redirects` (
	`from` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`course_id` text NOT NULL,
	`mode` text NOT NULL,
	`city` text,
	`country` text,
	`region` text NOT NULL,
	`venue` text,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`interpreted_into` text,
	`instructor` text NOT NULL,
	`capacity` integer,
	`minimum` integer NOT NULL,
	`price` integer NOT NULL,
	`early_price` integer,
	`early_until` integer,
	`starts_at` integer,
	`ends_at` integer,
	`booking_ends_at` integer,
	`ladder_id` text NOT NULL,
	`accreditation` text,
	`cancelled_at` integer,
	`cancel_reason` text,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ladder_id`) REFERENCES `refund_ladders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "course_dates_capacity_whole" CHECK("course_dates"."capacity" >= 0),
	CONSTRAINT "course_dates_price_whole" CHECK("course_dates"."price" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_dates_slug` ON `course_dates` (`slug`);--> statement-breakpoint
CREATE INDEX `course_dates_course` ON `course_dates` (`course_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `course_dates_start` ON `course_dates` (`starts_at`);--> statement-breakpoint
CREATE TABLE `course_days` (
	`course_date_id` text NOT NULL,
	`n` integer NOT NULL,
	`day` text NOT NULL,
	`starts_local` text NOT NULL,
	`ends_local` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`course_date_id`, `n`),
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`outline` text NOT NULL,
	`objectives` text NOT NULL,
	`audience` text NOT NULL,
	`format` text NOT NULL,
	`form` text NOT NULL,
	`hours` integer NOT NULL,
	`notes` text,
	`prerequisite_id` text,
	`pre_reading_id` text,
	`rank` integer NOT NULL,
	`cover_id` text,
	FOREIGN KEY (`pre_reading_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug` ON `courses` (`slug`);--> statement-breakpoint
CREATE TABLE `nugget_courses` (
	`nugget_id` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`nugget_id`, `course_id`),
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nugget_courses_course` ON `nugget_courses` (`course_id`);--> statement-breakpoint
CREATE TABLE `refund_ladders` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`steps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `downloads` (
	`id` text PRIMARY KEY NOT NULL,
	`entitlement_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`entitlement_id`) REFERENCES `entitlements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `downloads_entitlement` ON `downloads` (`entitlement_id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mails_about` ON `mails` (`about`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`last_error` text,
	`done_at` integer,
	`dead_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`done_at`,`dead_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`name` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`content_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alt` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `nugget_categories` (
	`nugget_id` text NOT NULL,
	`category_id` text NOT NULL,
	PRIMARY KEY(`nugget_id`, `category_id`),
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nugget_categories_category` ON `nugget_categories` (`category_id`);--> statement-breakpoint
CREATE TABLE `nugget_series` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nugget_series_slug` ON `nugget_series` (`slug`);--> statement-breakpoint
CREATE TABLE `nuggets` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`number` integer,
	`book_number` integer,
	`series_id` text,
	`state` text NOT NULL,
	`release_at` integer,
	`topic` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`story` text NOT NULL,
	`tell_it` text NOT NULL,
	`for_patients` integer DEFAULT false NOT NULL,
	`see_doctor` text,
	`reviewed_on` text,
	`picture_id` text,
	FOREIGN KEY (`series_id`) REFERENCES `nugget_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`picture_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nuggets_number_positive" CHECK("nuggets"."number" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nuggets_slug` ON `nuggets` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `nuggets_number` ON `nuggets` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `nuggets_book_number` ON `nuggets` (`book_number`);--> statement-breakpoint
CREATE INDEX `nuggets_release` ON `nuggets` (`state`,`release_at`);--> statement-breakpoint
CREATE TABLE `references` (
	`key` text PRIMARY KEY NOT NULL,
	`authors` text,
	`year` integer,
	`title` text,
	`journal` text NOT NULL,
	`volume` text,
	`pages` text,
	`doi` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `references_doi` ON `references` (`doi`);--> statement-breakpoint
CREATE TABLE `access_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`variant_id` text NOT NULL,
	`entitlement_id` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_codes_entitlement` ON `access_codes` (`entitlement_id`);--> statement-breakpoint
CREATE INDEX `access_codes_variant` ON `access_codes` (`variant_id`,`entitlement_id`);--> statement-breakpoint
CREATE TABLE `cancellations` (
	`order_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entitlements` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`part_id` text,
	`place_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file` text,
	`access_code` text,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	`end_reason` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `order_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entitlements_order` ON `entitlements` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entitlements_place` ON `entitlements` (`place_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entitlements_access_code` ON `entitlements` (`access_code`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`series` text NOT NULL,
	`number` integer NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_order` ON `invoices` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number` ON `invoices` (`series`,`number`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`rank` integer NOT NULL,
	`kind` text NOT NULL,
	`variant_id` text,
	`pack_id` text,
	`course_date_id` text,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`sku` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`tier_basis_points` integer NOT NULL,
	`discount` integer NOT NULL,
	`net` integer NOT NULL,
	`gst` integer NOT NULL,
	`ladder` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" between 1 and 999),
	CONSTRAINT "order_lines_net" CHECK("order_lines"."net" = "order_lines"."unit_price" * "order_lines"."quantity" - "order_lines"."discount")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_rank` ON `order_lines` (`order_id`,`rank`);--> statement-breakpoint
CREATE TABLE `order_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`title` text NOT NULL,
	`sku` text NOT NULL,
	`kind` text NOT NULL,
	`tax_class` text NOT NULL,
	`quantity` integer NOT NULL,
	`share` integer NOT NULL,
	`weight` integer NOT NULL,
	`file` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_parts_order` ON `order_parts` (`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`user_id` text,
	`cart_id` text,
	`placed_at` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation` text NOT NULL,
	`billing_country` text NOT NULL,
	`delivery` text,
	`po_number` text NOT NULL,
	`invoice_email` text NOT NULL,
	`note` text NOT NULL,
	`service` text,
	`weight` integer NOT NULL,
	`net` integer NOT NULL,
	`shipping` integer NOT NULL,
	`shipping_gst` integer NOT NULL,
	`gst` integer NOT NULL,
	`total` integer NOT NULL,
	`currency` text NOT NULL,
	`quote_hash` text NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_sum" CHECK("orders"."total" = "orders"."net" + "orders"."shipping" + "orders"."gst")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number` ON `orders` (`number`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`);--> statement-breakpoint
CREATE INDEX `orders_user` ON `orders` (`user_id`);--> statement-breakpoint
CREATE INDEX `orders_placed` ON `orders` (`placed_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`reference` text NOT NULL,
	`session` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_reference` ON `payments` (`reference`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`course_date_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`attendee_name` text,
	`attendee_email` text,
	`price` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_order` ON `places` (`order_id`);--> statement-breakpoint
CREATE INDEX `places_course_date` ON `places` (`course_date_id`);--> statement-breakpoint
CREATE TABLE `refund_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`refund_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount` integer NOT NULL,
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refund_lines_refund` ON `refund_lines` (`refund_id`);--> statement-breakpoint
CREATE INDEX `refund_lines_line` ON `refund_lines` (`line_id`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`amount` integer NOT NULL,
	`gst` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reference` text,
	`sent_at` integer,
	`failed_at` integer,
	`failure` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount_positive" CHECK("refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_reference` ON `refunds` (`reference`);--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE TABLE `shipment_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`shipment_id` text NOT NULL,
	`part_id` text NOT NULL,
	`quantity` integer NOT NULL,
	FOREIGN KEY (`shipment_id`) REFERENCES `shipments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `order_parts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shipment_parts_quantity_positive" CHECK("shipment_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `shipment_parts_part` ON `shipment_parts` (`part_id`);--> statement-breakpoint
CREATE TABLE `shipments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`carrier` text NOT NULL,
	`tracking` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shipments_order` ON `shipments` (`order_id`);--> statement-breakpoint
CREATE TABLE `bulk_tiers` (
	`from_quantity` integer NOT NULL,
	`basis_points` integer NOT NULL,
	`valid_from` text NOT NULL,
	PRIMARY KEY(`from_quantity`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `freight_services` (
	`zone_id` text NOT NULL,
	`service` text NOT NULL,
	`fastest_days` integer NOT NULL,
	`slowest_days` integer NOT NULL,
	PRIMARY KEY(`zone_id`, `service`),
	FOREIGN KEY (`zone_id`) REFERENCES `freight_zones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `freight_steps` (
	`zone_id` text NOT NULL,
	`service` text NOT NULL,
	`up_to` integer NOT NULL,
	`price` integer NOT NULL,
	`from` integer DEFAULT 0 NOT NULL,
	`per_started_kilo` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`zone_id`, `service`, `up_to`),
	FOREIGN KEY (`zone_id`) REFERENCES `freight_zones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `freight_zones` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`countries` text NOT NULL,
	`rank` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	`heading` text NOT NULL,
	`detail` text NOT NULL,
	`title` text NOT NULL,
	`tell` text NOT NULL,
	`body` text NOT NULL,
	`visible_from` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_documents_kind` ON `search_documents` (`kind`);--> statement-breakpoint
CREATE TABLE `search_state` (
	`scope` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`variant_id` text,
	`course_date_id` text,
	`quantity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`held_until` integer NOT NULL,
	`kept_at` integer,
	`released_at` integer,
	`release_reason` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_date_id`) REFERENCES `course_dates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_quantity_positive" CHECK("claims"."quantity" > 0),
	CONSTRAINT "claims_one_thing" CHECK(("claims"."variant_id" is null) <> ("claims"."course_date_id" is null))
);
--> statement-breakpoint
CREATE INDEX `claims_variant` ON `claims` (`variant_id`,`released_at`);--> statement-breakpoint
CREATE INDEX `claims_course_date` ON `claims` (`course_date_id`,`released_at`);--> statement-breakpoint
CREATE INDEX `claims_order` ON `claims` (`order_id`);--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stock_movements_variant` ON `stock_movements` (`variant_id`);