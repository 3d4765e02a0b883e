CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"role" text,
	"created_at" bigint NOT NULL,
	"email_verified_at" bigint
);
--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"variant_id" text,
	"pack_id" text,
	"course_date_id" text,
	"quantity" bigint NOT NULL,
	"seen_price" bigint NOT NULL,
	"added_at" bigint NOT NULL,
	CONSTRAINT "cart_lines_quantity" CHECK ("cart_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"created_at" bigint NOT NULL,
	"touched_at" bigint NOT NULL,
	"details" jsonb,
	"pending_order_id" text,
	"notice" text
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"product_id" text NOT NULL,
	"rank" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "contributors_product_id_rank_pk" PRIMARY KEY("product_id","rank")
);
--> statement-breakpoint
CREATE TABLE "free_downloads" (
	"product_id" text NOT NULL,
	"file" text NOT NULL,
	"title" text NOT NULL,
	"pages" bigint,
	"rank" bigint NOT NULL,
	CONSTRAINT "free_downloads_product_id_file_pk" PRIMARY KEY("product_id","file")
);
--> statement-breakpoint
CREATE TABLE "nugget_products" (
	"nugget_id" text NOT NULL,
	"product_id" text NOT NULL,
	"rank" bigint NOT NULL,
	CONSTRAINT "nugget_products_nugget_id_product_id_pk" PRIMARY KEY("nugget_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "pack_parts" (
	"pack_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	"rank" bigint NOT NULL,
	CONSTRAINT "pack_parts_pack_id_variant_id_pk" PRIMARY KEY("pack_id","variant_id"),
	CONSTRAINT "pack_parts_quantity_positive" CHECK ("pack_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "packs" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"series" text NOT NULL,
	"audience" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"price" bigint NOT NULL,
	"rank" bigint NOT NULL,
	"cover_id" text
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"series" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"publisher" text,
	"year" bigint,
	"pages" bigint,
	"binding" text,
	"update_note" jsonb,
	"outside_link" jsonb,
	"rank" bigint NOT NULL,
	"cover_id" text
);
--> statement-breakpoint
CREATE TABLE "related_products" (
	"product_id" text NOT NULL,
	"other_id" text NOT NULL,
	"rank" bigint NOT NULL,
	CONSTRAINT "related_products_product_id_other_id_pk" PRIMARY KEY("product_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"tax_class" text,
	"price" bigint,
	"weight" bigint NOT NULL,
	"is_bulk" boolean NOT NULL,
	"is_counted" boolean NOT NULL,
	"is_for_sale" boolean NOT NULL,
	"isbn" text,
	"file" text,
	"rank" bigint NOT NULL,
	CONSTRAINT "variants_price_positive" CHECK ("variants"."price" >= 0),
	CONSTRAINT "variants_weight_positive" CHECK ("variants"."weight" >= 0)
);
--> statement-breakpoint
CREATE TABLE "parked_payments" (
	"reference" text PRIMARY KEY NOT NULL,
	"order_id" text,
	"reason" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"at" bigint NOT NULL,
	"resolved_at" bigint
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"n" bigint NOT NULL,
	"request" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"session" text,
	"url" text,
	"ended_at" bigint,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"about" text NOT NULL,
	"received_at" bigint NOT NULL,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"nugget_id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"words" text NOT NULL,
	"state" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"decided_at" bigint,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "content_versions" (
	"scope" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"from" text PRIMARY KEY NOT NULL,
	"to" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_dates" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"course_id" text NOT NULL,
	"mode" text NOT NULL,
	"city" text,
	"country" text,
	"region" text NOT NULL,
	"venue" jsonb,
	"zone" text NOT NULL,
	"language" text NOT NULL,
	"interpreted_into" text,
	"instructor" text NOT NULL,
	"capacity" bigint,
	"minimum" bigint NOT NULL,
	"price" bigint NOT NULL,
	"early_price" bigint,
	"early_until" bigint,
	"starts_at" bigint,
	"ends_at" bigint,
	"booking_ends_at" bigint,
	"ladder_id" text NOT NULL,
	"accreditation" text,
	"cancelled_at" bigint,
	"cancel_reason" text,
	CONSTRAINT "course_dates_capacity_whole" CHECK ("course_dates"."capacity" >= 0),
	CONSTRAINT "course_dates_price_whole" CHECK ("course_dates"."price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "course_days" (
	"course_date_id" text NOT NULL,
	"n" bigint NOT NULL,
	"day" text NOT NULL,
	"starts_local" text NOT NULL,
	"ends_local" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	CONSTRAINT "course_days_course_date_id_n_pk" PRIMARY KEY("course_date_id","n")
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"outline" jsonb NOT NULL,
	"objectives" jsonb NOT NULL,
	"audience" text NOT NULL,
	"format" text NOT NULL,
	"form" text NOT NULL,
	"hours" bigint NOT NULL,
	"notes" text,
	"prerequisite_id" text,
	"pre_reading_id" text,
	"rank" bigint NOT NULL,
	"cover_id" text
);
--> statement-breakpoint
CREATE TABLE "nugget_courses" (
	"nugget_id" text NOT NULL,
	"course_id" text NOT NULL,
	CONSTRAINT "nugget_courses_nugget_id_course_id_pk" PRIMARY KEY("nugget_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "refund_ladders" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"steps" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "downloads" (
	"id" text PRIMARY KEY NOT NULL,
	"entitlement_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"run_at" bigint NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"locked_until" bigint,
	"last_error" text,
	"done_at" bigint,
	"dead_at" bigint
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"file" text NOT NULL,
	"content_type" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"alt" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nugget_categories" (
	"nugget_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "nugget_categories_nugget_id_category_id_pk" PRIMARY KEY("nugget_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "nugget_series" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nuggets" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" bigint,
	"book_number" bigint,
	"series_id" text,
	"state" text NOT NULL,
	"release_at" bigint,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"story" text NOT NULL,
	"tell_it" text NOT NULL,
	"for_patients" boolean DEFAULT false NOT NULL,
	"see_doctor" text,
	"reviewed_on" text,
	"picture_id" text,
	CONSTRAINT "nuggets_number_positive" CHECK ("nuggets"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "references" (
	"key" text PRIMARY KEY NOT NULL,
	"authors" text,
	"year" bigint,
	"title" text,
	"journal" text NOT NULL,
	"volume" text,
	"pages" text,
	"doi" text
);
--> statement-breakpoint
CREATE TABLE "access_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"entitlement_id" text,
	"added_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cancellations" (
	"order_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entitlements" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"part_id" text,
	"place_id" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"file" text,
	"access_code" text,
	"granted_at" bigint NOT NULL,
	"ended_at" bigint,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"series" text NOT NULL,
	"number" bigint NOT NULL,
	"issued_at" bigint NOT NULL,
	CONSTRAINT "invoices_number" UNIQUE("series","number")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"rank" bigint NOT NULL,
	"kind" text NOT NULL,
	"variant_id" text,
	"pack_id" text,
	"course_date_id" text,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"sku" text NOT NULL,
	"quantity" bigint NOT NULL,
	"unit_price" bigint NOT NULL,
	"tier_basis_points" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"net" bigint NOT NULL,
	"gst" bigint NOT NULL,
	"ladder" jsonb,
	CONSTRAINT "order_lines_rank" UNIQUE("order_id","rank"),
	CONSTRAINT "order_lines_quantity" CHECK ("order_lines"."quantity" between 1 and 999),
	CONSTRAINT "order_lines_net" CHECK ("order_lines"."net" = "order_lines"."unit_price" * "order_lines"."quantity" - "order_lines"."discount")
);
--> statement-breakpoint
CREATE TABLE "order_parts" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"title" text NOT NULL,
	"sku" text NOT NULL,
	"kind" text NOT NULL,
	"tax_class" text NOT NULL,
	"quantity" bigint NOT NULL,
	"share" bigint NOT NULL,
	"weight" bigint NOT NULL,
	"file" text
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"user_id" text,
	"cart_id" text,
	"placed_at" bigint NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation" text NOT NULL,
	"billing_country" text NOT NULL,
	"delivery" jsonb,
	"po_number" text NOT NULL,
	"invoice_email" text NOT NULL,
	"note" text NOT NULL,
	"service" text,
	"weight" bigint NOT NULL,
	"net" bigint NOT NULL,
	"shipping" bigint NOT NULL,
	"shipping_gst" bigint NOT NULL,
	"gst" bigint NOT NULL,
	"total" bigint NOT NULL,
	"currency" text NOT NULL,
	"quote_hash" text NOT NULL,
	"link_version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "orders_sum" CHECK ("orders"."total" = "orders"."net" + "orders"."shipping" + "orders"."gst")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"reference" text NOT NULL,
	"session" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"course_date_id" text NOT NULL,
	"claim_id" text NOT NULL,
	"attendee_name" text,
	"attendee_email" text,
	"price" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refund_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"refund_id" text NOT NULL,
	"line_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	"amount" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"gst" bigint NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"reference" text,
	"sent_at" bigint,
	"failed_at" bigint,
	"failure" text,
	CONSTRAINT "refunds_amount_positive" CHECK ("refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "shipment_parts" (
	"id" text PRIMARY KEY NOT NULL,
	"shipment_id" text NOT NULL,
	"part_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	CONSTRAINT "shipment_parts_quantity_positive" CHECK ("shipment_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"carrier" text NOT NULL,
	"tracking" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulk_tiers" (
	"from_quantity" bigint NOT NULL,
	"basis_points" bigint NOT NULL,
	"valid_from" text NOT NULL,
	CONSTRAINT "bulk_tiers_from_quantity_valid_from_pk" PRIMARY KEY("from_quantity","valid_from")
);
--> statement-breakpoint
CREATE TABLE "freight_services" (
	"zone_id" text NOT NULL,
	"service" text NOT NULL,
	"fastest_days" bigint NOT NULL,
	"slowest_days" bigint NOT NULL,
	CONSTRAINT "freight_services_zone_id_service_pk" PRIMARY KEY("zone_id","service")
);
--> statement-breakpoint
CREATE TABLE "freight_steps" (
	"zone_id" text NOT NULL,
	"service" text NOT NULL,
	"up_to" bigint NOT NULL,
	"price" bigint NOT NULL,
	"from" bigint DEFAULT 0 NOT NULL,
	"per_started_kilo" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "freight_steps_zone_id_service_up_to_pk" PRIMARY KEY("zone_id","service","up_to")
);
--> statement-breakpoint
CREATE TABLE "freight_zones" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"countries" jsonb NOT NULL,
	"rank" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"path" text NOT NULL,
	"heading" text NOT NULL,
	"detail" text NOT NULL,
	"title" text NOT NULL,
	"tell" text NOT NULL,
	"body" text NOT NULL,
	"visible_from" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"scope" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"variant_id" text,
	"course_date_id" text,
	"quantity" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"held_until" bigint NOT NULL,
	"kept_at" bigint,
	"released_at" bigint,
	"release_reason" text,
	CONSTRAINT "claims_quantity_positive" CHECK ("claims"."quantity" > 0),
	CONSTRAINT "claims_one_thing" CHECK (("claims"."variant_id" is null) <> ("claims"."course_date_id" is null))
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "free_downloads" ADD CONSTRAINT "free_downloads_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_products" ADD CONSTRAINT "nugget_products_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_products" ADD CONSTRAINT "nugget_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_parts" ADD CONSTRAINT "pack_parts_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_parts" ADD CONSTRAINT "pack_parts_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_products" ADD CONSTRAINT "related_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_products" ADD CONSTRAINT "related_products_other_id_products_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_dates" ADD CONSTRAINT "course_dates_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_dates" ADD CONSTRAINT "course_dates_ladder_id_refund_ladders_id_fk" FOREIGN KEY ("ladder_id") REFERENCES "public"."refund_ladders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_days" ADD CONSTRAINT "course_days_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_pre_reading_id_products_id_fk" FOREIGN KEY ("pre_reading_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_courses" ADD CONSTRAINT "nugget_courses_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_courses" ADD CONSTRAINT "nugget_courses_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_entitlement_id_entitlements_id_fk" FOREIGN KEY ("entitlement_id") REFERENCES "public"."entitlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_categories" ADD CONSTRAINT "nugget_categories_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nugget_categories" ADD CONSTRAINT "nugget_categories_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nuggets" ADD CONSTRAINT "nuggets_series_id_nugget_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."nugget_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nuggets" ADD CONSTRAINT "nuggets_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_part_id_order_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."order_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parts" ADD CONSTRAINT "order_parts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parts" ADD CONSTRAINT "order_parts_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parts" ADD CONSTRAINT "order_parts_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_parts" ADD CONSTRAINT "shipment_parts_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_parts" ADD CONSTRAINT "shipment_parts_part_id_order_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."order_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_services" ADD CONSTRAINT "freight_services_zone_id_freight_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."freight_zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_steps" ADD CONSTRAINT "freight_steps_zone_id_freight_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."freight_zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_course_date_id_course_dates_id_fk" FOREIGN KEY ("course_date_id") REFERENCES "public"."course_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_subject" ON "attempts" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_variant" ON "cart_lines" USING btree ("cart_id","variant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_pack" ON "cart_lines" USING btree ("cart_id","pack_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_course_date" ON "cart_lines" USING btree ("cart_id","course_date_id");--> statement-breakpoint
CREATE UNIQUE INDEX "carts_user" ON "carts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "carts_touched" ON "carts" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "nugget_products_product" ON "nugget_products" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "pack_parts_variant" ON "pack_parts" USING btree ("variant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "packs_slug" ON "packs" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "packs_sku" ON "packs" USING btree ("sku");--> statement-breakpoint
CREATE UNIQUE INDEX "products_slug" ON "products" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "variants_sku" ON "variants" USING btree ("sku");--> statement-breakpoint
CREATE INDEX "variants_product" ON "variants" USING btree ("product_id","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_attempts_session" ON "payment_attempts" USING btree ("session");--> statement-breakpoint
CREATE INDEX "payment_attempts_order" ON "payment_attempts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payment_attempts_open" ON "payment_attempts" USING btree ("ended_at","expires_at");--> statement-breakpoint
CREATE INDEX "comments_nugget" ON "comments" USING btree ("nugget_id","state","created_at");--> statement-breakpoint
CREATE INDEX "comments_state" ON "comments" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "course_dates_slug" ON "course_dates" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "course_dates_course" ON "course_dates" USING btree ("course_id","starts_at");--> statement-breakpoint
CREATE INDEX "course_dates_start" ON "course_dates" USING btree ("starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "courses_slug" ON "courses" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "nugget_courses_course" ON "nugget_courses" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "downloads_entitlement" ON "downloads" USING btree ("entitlement_id");--> statement-breakpoint
CREATE INDEX "mails_about" ON "mails" USING btree ("about");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("key");--> statement-breakpoint
CREATE INDEX "jobs_open" ON "jobs" USING btree ("done_at","dead_at","run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug" ON "categories" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "nugget_categories_category" ON "nugget_categories" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nugget_series_slug" ON "nugget_series" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "nuggets_slug" ON "nuggets" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "nuggets_number" ON "nuggets" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "nuggets_book_number" ON "nuggets" USING btree ("book_number");--> statement-breakpoint
CREATE INDEX "nuggets_release" ON "nuggets" USING btree ("state","release_at");--> statement-breakpoint
CREATE UNIQUE INDEX "references_doi" ON "references" USING btree ("doi");--> statement-breakpoint
CREATE UNIQUE INDEX "access_codes_entitlement" ON "access_codes" USING btree ("entitlement_id");--> statement-breakpoint
CREATE INDEX "access_codes_variant" ON "access_codes" USING btree ("variant_id","entitlement_id");--> statement-breakpoint
CREATE INDEX "entitlements_order" ON "entitlements" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entitlements_place" ON "entitlements" USING btree ("place_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entitlements_access_code" ON "entitlements" USING btree ("access_code");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_order" ON "invoices" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_parts_order" ON "order_parts" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number" ON "orders" USING btree ("number");--> statement-breakpoint
CREATE INDEX "orders_email" ON "orders" USING btree ("email");--> statement-breakpoint
CREATE INDEX "orders_user" ON "orders" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "orders_placed" ON "orders" USING btree ("placed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_reference" ON "payments" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "payments_order" ON "payments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "places_order" ON "places" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "places_course_date" ON "places" USING btree ("course_date_id");--> statement-breakpoint
CREATE INDEX "refund_lines_refund" ON "refund_lines" USING btree ("refund_id");--> statement-breakpoint
CREATE INDEX "refund_lines_line" ON "refund_lines" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_reference" ON "refunds" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "refunds_order" ON "refunds" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "shipment_parts_part" ON "shipment_parts" USING btree ("part_id");--> statement-breakpoint
CREATE INDEX "shipments_order" ON "shipments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "search_documents_kind" ON "search_documents" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "claims_variant" ON "claims" USING btree ("variant_id","released_at");--> statement-breakpoint
CREATE INDEX "claims_course_date" ON "claims" USING btree ("course_date_id","released_at");--> statement-breakpoint
CREATE INDEX "claims_order" ON "claims" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "stock_movements_variant" ON "stock_movements" USING btree ("variant_id");