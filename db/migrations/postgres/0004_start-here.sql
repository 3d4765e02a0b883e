CREATE TABLE "door_nuggets" (
	"door_id" text NOT NULL,
	"nugget_id" text NOT NULL,
	"rank" bigint NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "door_nuggets_door_id_nugget_id_pk" PRIMARY KEY("door_id","nugget_id")
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"id" text PRIMARY KEY NOT NULL,
	"rank" bigint NOT NULL,
	"title" text NOT NULL,
	"invitation" text NOT NULL,
	"welcome" text NOT NULL,
	"product_id" text,
	"product_why" text,
	"course_id" text,
	"course_why" text
);
--> statement-breakpoint
ALTER TABLE "door_nuggets" ADD CONSTRAINT "door_nuggets_door_id_doors_id_fk" FOREIGN KEY ("door_id") REFERENCES "public"."doors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_nuggets" ADD CONSTRAINT "door_nuggets_nugget_id_nuggets_id_fk" FOREIGN KEY ("nugget_id") REFERENCES "public"."nuggets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;