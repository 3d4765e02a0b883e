ALTER TABLE "course_dates" ADD COLUMN "blocked" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "course_dates" ADD COLUMN "block_reason" text;--> statement-breakpoint
ALTER TABLE "course_dates" ADD COLUMN "online_link" text;--> statement-breakpoint
ALTER TABLE "refund_ladders" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;