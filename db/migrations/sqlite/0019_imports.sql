CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`n` integer NOT NULL,
	`line` integer NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`outcome` text NOT NULL,
	`cells` text,
	`changes` text,
	`problems` text,
	`done_at` integer,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_n` ON `import_rows` (`import_id`,`n`);--> statement-breakpoint
CREATE INDEX `import_rows_outcome` ON `import_rows` (`import_id`,`outcome`,`n`);--> statement-breakpoint
CREATE INDEX `import_rows_key` ON `import_rows` (`import_id`,`key`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`user_id` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`delimiter` text NOT NULL,
	`head` text NOT NULL,
	`rows` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`offset` integer NOT NULL,
	`line` integer NOT NULL,
	`counts` text NOT NULL,
	`finished_at` integer,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`,`id`);