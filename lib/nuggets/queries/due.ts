import { and, asc, eq, lte, max } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { numberDue } from '../rules/release'

/** Those that are out by time alone, in the order in which they came out. */
export function listDue(db: Db, now: Instant) {
  return db
    .select()
    .from(nuggets)
    .where(and(eq(nuggets.state, 'queued'), lte(nuggets.releaseAt, now)))
    .orderBy(asc(nuggets.releaseAt), asc(nuggets.id))
}

export async function findHighestNumber(db: Db): Promise<number> {
  const [row] = await db.select({ n: max(nuggets.number) }).from(nuggets)
  return Number(row?.n ?? 0)
}

/** Gives those that are due the number which will be stored for them. */
export async function numbered<Row extends { id: string; number: number | null }>(db: Db, now: Instant, rows: Row[]) {
  if (rows.every(({ number }) => number !== null)) return rows
  const numbers = numberDue(await findHighestNumber(db), await listDue(db, now))
  return rows.map((row): Row => ({ ...row, number: row.number ?? numbers.get(row.id) ?? null }))
}
