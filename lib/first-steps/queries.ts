import { eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { secondFactors } from '@/db/schema/accounts'
import { products } from '@/db/schema/catalogue'
import { courseDates } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { freightZones } from '@/db/schema/pricing'
import { findReach } from '@/lib/health/queries'
import { findSettings } from '@/lib/settings/queries'

export type FirstStep = { key: FirstStepKey; isDone: boolean }
export type FirstStepKey =
  | 'settings'
  | 'second-factor'
  | 'mail'
  | 'payments'
  | 'product'
  | 'freight'
  | 'nugget'
  | 'date'

/** What a shop needs before somebody can buy in it, and whether it is there. */
export async function listFirstSteps(db: Db, userId: string, hasStripe: boolean): Promise<FirstStep[]> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, userId))
  const { said } = await findSettings(db)
  const { reachedAt } = await findReach(db, 'mail')
  const has = async (table: typeof products | typeof nuggets | typeof courseDates | typeof freightZones) =>
    (await db.select({ id: table.id }).from(table).limit(1)).length > 0
  return [
    { key: 'settings', isDone: Boolean(said.abn && said.contact) },
    { key: 'second-factor', isDone: Boolean(factor?.confirmedAt) },
    { key: 'mail', isDone: reachedAt !== null },
    { key: 'payments', isDone: hasStripe },
    { key: 'product', isDone: await has(products) },
    { key: 'freight', isDone: await has(freightZones) },
    { key: 'nugget', isDone: await has(nuggets) },
    { key: 'date', isDone: await has(courseDates) },
  ]
}
