ALTER TABLE `course_dates` ADD `blocked` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `course_dates` ADD `block_reason` text;--> statement-breakpoint
ALTER TABLE `course_dates` ADD `online_link` text;--> statement-breakpoint
ALTER TABLE `refund_ladders` ADD `revision` integer DEFAULT 1 NOT NULL;