CREATE TABLE `nugget_previews` (
	`user_id` text NOT NULL,
	`nugget_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `nugget_id`),
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `nugget_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`nugget_id` text NOT NULL,
	`n` integer NOT NULL,
	`topic` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`story` text NOT NULL,
	`tell_it` text NOT NULL,
	`for_patients` integer NOT NULL,
	`see_doctor` text,
	`reviewed_on` text,
	`sources` text NOT NULL,
	`kind` text,
	`reason` text,
	`by` text,
	`at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`nugget_id`) REFERENCES `nuggets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nugget_versions_n` ON `nugget_versions` (`nugget_id`,`n`);--> statement-breakpoint
DROP INDEX `comments_state`;--> statement-breakpoint
ALTER TABLE `comments` ADD `is_from_house` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`email`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_state` ON `comments` (`state`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `categories` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `nugget_series` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `references` ADD `revision` integer DEFAULT 1 NOT NULL;