CREATE TABLE `product_courses` (
	`product_id` text NOT NULL,
	`course_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`product_id`, `course_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_courses_course` ON `product_courses` (`course_id`);