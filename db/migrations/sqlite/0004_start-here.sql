CREATE TABLE `door_nuggets` (
	`door_id` text NOT NULL,
	`nugget_id` text NOT NULL,
	`rank` integer NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`door_id`, `nugget_id`),
	FOREIGN KEY (`door_id`) REFERENCES `doors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `doors` (
	`id` text PRIMARY KEY NOT NULL,
	`rank` integer NOT NULL,
	`title` text NOT NULL,
	`invitation` text NOT NULL,
	`welcome` text NOT NULL,
	`product_id` text,
	`product_why` text,
	`course_id` text,
	`course_why` text,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE set null
);
