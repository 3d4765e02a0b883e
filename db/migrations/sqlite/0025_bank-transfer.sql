CREATE TABLE `transfers` (
	`order_id` text PRIMARY KEY NOT NULL,
	`due_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `transfers_open` ON `transfers` (`due_on`) WHERE "transfers"."ended_at" is null;