import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { packParts, packs, products } from '@/db/schema/catalogue'
import type { Instant } from '@/lib/base/time'
import type { OnShelf } from '../rules/shelving'

const tableOf = { product: products, pack: packs }

export type ShelvedRow = NonNullable<Awaited<ReturnType<typeof findShelved>>>

export async function findShelved(db: Db, thing: OnShelf, id: string) {
  const { slug, title, state, publishAt, revision, ...table } = tableOf[thing]
  const [row] = await db
    .select({ id: table.id, slug, title, state, publishAt, revision })
    .from(tableOf[thing])
    .where(eq(table.id, id))
  return row
}

type Change = Partial<Pick<typeof packs.$inferInsert, 'state' | 'publishAt' | 'revision' | 'changedAt'>>

export async function saveShelved(tx: Db, thing: OnShelf, id: string, change: Change) {
  await tx.update(tableOf[thing]).set(change).where(eq(tableOf[thing].id, id))
}

/** Whether visitors find a product or a pack at that address. */
export async function isOnShelf(db: Db, slug: string, now: Instant): Promise<boolean> {
  for (const table of [products, packs]) {
    const [row] = await db
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.slug, slug), isPublished(table, now)))
    if (row) return true
  }
  return false
}

export async function hasParts(db: Db, packId: string): Promise<boolean> {
  const [part] = await db
    .select({ id: packParts.variantId })
    .from(packParts)
    .where(eq(packParts.packId, packId))
    .limit(1)
  return part !== undefined
}
