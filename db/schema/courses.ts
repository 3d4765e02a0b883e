import { sql } from 'drizzle-orm'
import type { WallTime } from '@/lib/base/time'
import {
  cents,
  check,
  day,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import { type Audience, products } from './catalogue'
import { media } from './media'
import { nuggets } from './nuggets'
import { edited, publication } from './publication'

export type CourseFormat = 'in-person' | 'online-live' | 'self-paced'
export type DateMode = 'in-person' | 'online'
/** Falling; the last step says what happens from 0 days. Percent in basis points. */
export type LadderStep = { atLeastDays: number; basisPoints: number; fee: number }

export const courses = table(
  'courses',
  {
    id: id(),
    slug: text().notNull(),
    code: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    description: text().notNull(),
    outline: json<string[]>().notNull(),
    objectives: json<string[]>().notNull(),
    audience: word<Audience>().notNull(),
    format: word<CourseFormat>().notNull(),
    form: text().notNull(),
    hours: whole().notNull(),
    notes: text(),
    prerequisiteId: text(),
    preReadingId: text().references(() => products.id),
    rank: whole().notNull(),
    coverId: text().references(() => media.id),
    ...publication(),
  },
  (t) => [uniqueIndex('courses_slug').on(t.slug)],
)

export const refundLadders = table('refund_ladders', {
  id: id(),
  title: text().notNull(),
  steps: json<LadderStep[]>().notNull(),
  ...edited(),
})

/**
 * One run of a course. Instants are worked from the wall times of its days and kept for sorting.
 * A self-paced course has one date that never ends and has no capacity.
 */
export const courseDates = table(
  'course_dates',
  {
    id: id(),
    slug: text().notNull(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    mode: word<DateMode>().notNull(),
    city: text(),
    country: text(),
    region: text().notNull(),
    venue: json<{ kind: string; name: string; address?: string; latitude?: number; longitude?: number }>(),
    zone: text().notNull(),
    language: text().notNull(),
    interpretedInto: text(),
    instructor: text().notNull(),
    /** Null: as many as come. */
    capacity: whole(),
    /** Places that staff keep out of sale, and why. */
    blocked: whole().notNull().default(0),
    blockReason: text(),
    minimum: whole().notNull(),
    price: cents().notNull(),
    earlyPrice: cents(),
    earlyUntil: instant(),
    startsAt: instant(),
    endsAt: instant(),
    bookingEndsAt: instant(),
    ladderId: text()
      .notNull()
      .references(() => refundLadders.id),
    accreditation: text(),
    /** Where an online date is held: told to those alone who hold a place. */
    onlineLink: text(),
    cancelledAt: instant(),
    cancelReason: text(),
    /** A drawn map of the venue's town. */
    mapId: text().references(() => media.id),
    ...publication(),
  },
  (t) => [
    uniqueIndex('course_dates_slug').on(t.slug),
    index('course_dates_course').on(t.courseId, t.startsAt),
    index('course_dates_start').on(t.startsAt),
    check('course_dates_capacity_whole', sql`${t.capacity} >= 0`),
    check('course_dates_price_whole', sql`${t.price} >= 0`),
  ],
)

export const courseDays = table(
  'course_days',
  {
    courseDateId: text()
      .notNull()
      .references(() => courseDates.id, { onDelete: 'cascade' }),
    n: whole().notNull(),
    day: day().notNull(),
    startsLocal: text().$type<WallTime>().notNull(),
    endsLocal: text().$type<WallTime>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseDateId, t.n] })],
)

/** What one may learn with others beside a work, in the order of its page. */
export const productCourses = table(
  'product_courses',
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    courseId: text()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    rank: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.courseId] }), index('product_courses_course').on(t.courseId)],
)

export const nuggetCourses = table(
  'nugget_courses',
  {
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id, { onDelete: 'cascade' }),
    courseId: text()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.nuggetId, t.courseId] }), index('nugget_courses_course').on(t.courseId)],
)
