import { asc } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { doorNuggets, doors } from '@/db/schema/content'
import type { Instant } from '@/lib/base/time'
import { listProducts } from '@/lib/catalogue/queries'
import { listAllDates } from '@/lib/courses/queries/dates'
import { listNuggets, listNuggetsByIds } from '@/lib/nuggets/queries/list'
import { listStock } from '@/lib/stock/queries'
import { layBook, layDate, layReading } from './rules'

/** As many as may stand in for chosen ones that cannot be read. */
const NEWEST = 10

export type Door = Awaited<ReturnType<typeof composeStart>>[number]

/** What lies behind each door: five nuggets to read, a book and a date. What is not public, sold out or full is replaced. */
export async function composeStart(db: Db, now: Instant) {
  const rows = await db.select().from(doors).orderBy(asc(doors.rank))
  const steps = await db.select().from(doorNuggets).orderBy(asc(doorNuggets.rank))
  const ids = [...new Set(steps.map(({ nuggetId }) => nuggetId))]
  const chosen = await listNuggetsByIds(db, ids, now)
  const newest = await listNuggets(db, { now, limit: NEWEST })
  const shelf = await listProducts(db, now)
  const left = await listStock(
    db,
    shelf.flatMap(({ variants }) => variants.map(({ id }) => id)),
  )
  const dates = await listAllDates(db, now)

  return rows.map(({ productId, productWhy, courseId, courseWhy, ...texts }) => {
    const own = steps.filter(({ doorId }) => doorId === texts.id)
    const known = own.flatMap(({ nuggetId }) => chosen.filter(({ id }) => id === nuggetId))
    return {
      ...texts,
      reading: layReading(own, [...known, ...newest]),
      book: layBook({ id: productId, why: productWhy }, shelf, left),
      date: layDate({ id: courseId, why: courseWhy }, dates, now),
    }
  })
}
