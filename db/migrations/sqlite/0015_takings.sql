CREATE INDEX `payments_at` ON `payments` (`at`);--> statement-breakpoint
CREATE INDEX `refunds_at` ON `refunds` (`at`);