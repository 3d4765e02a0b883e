import { and, eq, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { courseDates, courseDays, courses, nuggetCourses, refundLadders } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import type { CourseDay } from '../rules'

export async function insertCourse(db: Db, row: typeof courses.$inferInsert) {
  await db.insert(courses).values(row)
}

export async function updateCourse(db: Db, id: string, change: Partial<typeof courses.$inferInsert>) {
  await db.update(courses).set(change).where(eq(courses.id, id))
}

/** Those that have a number; what has none yet is tied from its own page. */
export async function saveNuggetsOfCourse(db: Db, courseId: string, nuggetIds: string[]) {
  const tied = await db
    .select({ id: nuggetCourses.nuggetId })
    .from(nuggetCourses)
    .innerJoin(nuggets, and(eq(nuggets.id, nuggetCourses.nuggetId), isNotNull(nuggets.number)))
    .where(eq(nuggetCourses.courseId, courseId))
  for (const { id } of tied)
    if (!nuggetIds.includes(id))
      await db.delete(nuggetCourses).where(and(eq(nuggetCourses.courseId, courseId), eq(nuggetCourses.nuggetId, id)))
  const rows = nuggetIds.map((nuggetId) => ({ nuggetId, courseId }))
  if (rows.length > 0) await db.insert(nuggetCourses).values(rows).onConflictDoNothing()
}

export async function insertDate(db: Db, row: typeof courseDates.$inferInsert) {
  await db.insert(courseDates).values(row)
}

export async function updateDate(db: Db, id: string, change: Partial<typeof courseDates.$inferInsert>) {
  await db.update(courseDates).set(change).where(eq(courseDates.id, id))
}

export async function saveDays(db: Db, courseDateId: string, days: CourseDay[]) {
  await db.delete(courseDays).where(eq(courseDays.courseDateId, courseDateId))
  const rows = days.map((day, at) => ({ ...day, courseDateId, n: at + 1 }))
  if (rows.length > 0) await db.insert(courseDays).values(rows)
}

export async function isDateSlugTaken(db: Db, id: string, slug: string): Promise<boolean> {
  const [other] = await db
    .select({ id: courseDates.id })
    .from(courseDates)
    .where(and(eq(courseDates.slug, slug), ne(courseDates.id, id)))
  return other !== undefined
}

export async function findLadder(db: Db, id: string) {
  const [ladder] = await db.select().from(refundLadders).where(eq(refundLadders.id, id))
  return ladder
}

export async function insertLadder(db: Db, row: typeof refundLadders.$inferInsert) {
  await db.insert(refundLadders).values(row)
}
