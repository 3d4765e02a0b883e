import { listAllCourses, listWorksToRead } from '@/lib/courses/queries/staff-courses'
import { listPicturesToChoose } from '@/lib/media/queries'
import type { World } from '@/lib/world/world'

/** What the form of a course chooses from. */
export async function choicesFor({ db }: World, id?: string) {
  const others = (await listAllCourses(db)).filter((other) => other.id !== id)
  return { others, works: await listWorksToRead(db), covers: await listPicturesToChoose(db) }
}
