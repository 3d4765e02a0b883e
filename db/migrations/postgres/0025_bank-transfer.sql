CREATE TABLE "transfers" (
	"order_id" text PRIMARY KEY NOT NULL,
	"due_on" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfers_open" ON "transfers" USING btree ("due_on") WHERE "transfers"."ended_at" is null;