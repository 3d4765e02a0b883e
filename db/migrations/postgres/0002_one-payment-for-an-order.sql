DROP INDEX "payment_attempts_order";--> statement-breakpoint
CREATE UNIQUE INDEX "payment_attempts_order" ON "payment_attempts" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "payment_attempts" DROP COLUMN "n";