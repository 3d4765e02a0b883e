CREATE TABLE "order_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"delivery" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"words" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_standings" (
	"order_id" text PRIMARY KEY NOT NULL,
	"placed_at" bigint NOT NULL,
	"total" bigint NOT NULL,
	"country" text NOT NULL,
	"standing" text NOT NULL,
	"owed_since" bigint
);
--> statement-breakpoint
CREATE TABLE "order_terms" (
	"term" text COLLATE "C" NOT NULL,
	"placed_at" bigint NOT NULL,
	"order_id" text NOT NULL,
	CONSTRAINT "order_terms_order_id_term_pk" PRIMARY KEY("order_id","term")
);
--> statement-breakpoint
CREATE TABLE "quote_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"quote_id" text NOT NULL,
	"rank" bigint NOT NULL,
	"variant_id" text,
	"pack_id" text,
	"course_date_id" text,
	"quantity" bigint NOT NULL,
	"unit_price" bigint,
	"tier_basis_points" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "quote_lines_rank" UNIQUE("quote_id","rank"),
	CONSTRAINT "quote_lines_quantity" CHECK ("quote_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation" text NOT NULL,
	"billing_country" text NOT NULL,
	"delivery" jsonb,
	"po_number" text NOT NULL,
	"invoice_email" text NOT NULL,
	"words" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"by" text,
	"freight" bigint,
	"valid_until" text,
	"sent_at" bigint,
	"withdrawn_at" bigint,
	"accepted_at" bigint,
	"order_id" text,
	"link_version" bigint DEFAULT 1 NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "parked_payments" ADD COLUMN "resolved_by" text;--> statement-breakpoint
ALTER TABLE "parked_payments" ADD COLUMN "resolution" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "method" text DEFAULT 'stripe' NOT NULL;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD COLUMN "place_id" text;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "shipping" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_deliveries" ADD CONSTRAINT "order_deliveries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_standings" ADD CONSTRAINT "order_standings_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_terms" ADD CONSTRAINT "order_terms_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_deliveries_order" ON "order_deliveries" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "order_notes_order" ON "order_notes" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "standings_placed" ON "order_standings" USING btree ("placed_at","order_id");--> statement-breakpoint
CREATE INDEX "standings_total" ON "order_standings" USING btree ("total","order_id","placed_at");--> statement-breakpoint
CREATE INDEX "standings_standing" ON "order_standings" USING btree ("standing","placed_at","order_id");--> statement-breakpoint
CREATE INDEX "standings_standing_total" ON "order_standings" USING btree ("standing","total","order_id","placed_at");--> statement-breakpoint
CREATE INDEX "standings_country" ON "order_standings" USING btree ("country","placed_at","order_id");--> statement-breakpoint
CREATE INDEX "standings_country_total" ON "order_standings" USING btree ("country","total","order_id","placed_at");--> statement-breakpoint
CREATE INDEX "standings_both" ON "order_standings" USING btree ("standing","country","placed_at","order_id");--> statement-breakpoint
CREATE INDEX "standings_owed" ON "order_standings" USING btree ("owed_since","order_id");--> statement-breakpoint
CREATE INDEX "order_terms_term" ON "order_terms" USING btree ("term","placed_at","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quotes_number" ON "quotes" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "quotes_order" ON "quotes" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "quotes_asked" ON "quotes" USING btree ("asked_at","id");--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;