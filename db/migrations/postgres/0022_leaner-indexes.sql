DROP INDEX "cart_lines_pack";--> statement-breakpoint
DROP INDEX "cart_lines_course_date";--> statement-breakpoint
DROP INDEX "carts_user";--> statement-breakpoint
DROP INDEX "carts_pending";--> statement-breakpoint
DROP INDEX "payment_attempts_open";--> statement-breakpoint
DROP INDEX "standings_owed";--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_pack" ON "cart_lines" USING btree ("cart_id","pack_id") WHERE "cart_lines"."pack_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_course_date" ON "cart_lines" USING btree ("cart_id","course_date_id") WHERE "cart_lines"."course_date_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "carts_user" ON "carts" USING btree ("user_id") WHERE "carts"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "carts_pending" ON "carts" USING btree ("pending_order_id") WHERE "carts"."pending_order_id" is not null;--> statement-breakpoint
CREATE INDEX "payment_attempts_open" ON "payment_attempts" USING btree ("created_at") WHERE "payment_attempts"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "standings_owed" ON "order_standings" USING btree ("owed_since","order_id") WHERE "order_standings"."owed_since" is not null;