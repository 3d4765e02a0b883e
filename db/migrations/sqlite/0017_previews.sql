CREATE TABLE `previews` (
	`user_id` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `thing`, `thing_id`)
);
--> statement-breakpoint
CREATE INDEX `previews_at` ON `previews` (`at`);