CREATE INDEX "payments_at" ON "payments" USING btree ("at");--> statement-breakpoint
CREATE INDEX "refunds_at" ON "refunds" USING btree ("at");