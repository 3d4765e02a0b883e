import { listAllCourses } from '@/lib/courses/queries/staff-courses'
import { listKnownWords, listLadders } from '@/lib/courses/queries/staff-dates'
import type { World } from '@/lib/world/world'

/** What the form of a date chooses from. */
export const choicesFor = async ({ db }: World) => ({
  courses: await listAllCourses(db),
  ladders: await listLadders(db),
  known: await listKnownWords(db),
})
