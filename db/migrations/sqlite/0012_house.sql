CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`bytes` integer NOT NULL,
	`proved_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `backups_made` ON `backups` (`made_at`);--> statement-breakpoint
CREATE TABLE `reaches` (
	`name` text PRIMARY KEY NOT NULL,
	`reached_at` integer,
	`failed_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`said` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `second_factors` ADD `codes_seed` text;--> statement-breakpoint
ALTER TABLE `second_factors` ADD `codes_made_at` integer;