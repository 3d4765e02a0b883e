import { eq } from 'drizzle-orm'
import { type Db, transact } from '@/db/open'
import { touchContent } from '../content-versions'
import { doorNuggets, doors as doorTable } from '../schema/content'
import { nuggets } from '../schema/nuggets'
import { doors, type SeedDoor } from './texts/doors'
import type { SeedWorld } from './world'

/** What newcomers are led to, after everything that they may be led to is there. */
export function seedDoors({ db }: SeedWorld) {
  return transact(db, async (tx) => {
    for (const [rank, door] of doors.entries()) await seedDoor(tx, door, rank)
    await touchContent(tx, 'site')
  })
}

async function seedDoor(tx: Db, { reading, book, course, ...texts }: SeedDoor, rank: number) {
  await tx.insert(doorTable).values({
    ...texts,
    rank,
    productId: book.slug,
    productWhy: book.why,
    courseId: course.code,
    courseWhy: course.why,
  })
  for (const [at, [slug, why]] of reading.entries())
    await tx.insert(doorNuggets).values({ doorId: texts.id, nuggetId: await nuggetId(tx, slug), rank: at, why })
}

async function nuggetId(tx: Db, slug: string): Promise<string> {
  const [nugget] = await tx.select({ id: nuggets.id }).from(nuggets).where(eq(nuggets.slug, slug))
  if (!nugget) throw new Error(`No nugget is called ${slug}`)
  return nugget.id
}
