import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { type Db, transact } from '@/db/open'
import { packs, products } from '@/db/schema/catalogue'
import { courseDates, courses } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findMedia, removeMedia } from '@/lib/media/queries'
import { findSettings } from '@/lib/settings/queries'
import type { World } from '@/lib/world/world'

export type Use = { what: string; title: string; href: string }

/** Everywhere a picture is shown. */
export async function listUses(db: Db, id: string): Promise<Use[]> {
  const found = [
    ...(await db.select({ id: products.id, title: products.title }).from(products).where(eq(products.coverId, id))).map(
      (row) => ({ what: 'product', title: row.title, href: `/admin/products/${row.id}` }),
    ),
    ...(await db.select({ id: packs.id, title: packs.title }).from(packs).where(eq(packs.coverId, id))).map((row) => ({
      what: 'pack',
      title: row.title,
      href: `/admin/packs/${row.id}`,
    })),
    ...(await db.select({ id: courses.id, title: courses.title }).from(courses).where(eq(courses.coverId, id))).map(
      (row) => ({ what: 'course', title: row.title, href: `/admin/courses/${row.id}` }),
    ),
    ...(
      await db
        .select({ id: courseDates.id, title: courseDates.slug })
        .from(courseDates)
        .where(eq(courseDates.mapId, id))
    ).map((row) => ({ what: 'date', title: row.title, href: `/admin/dates/${row.id}` })),
    ...(await db.select({ id: nuggets.id, title: nuggets.title }).from(nuggets).where(eq(nuggets.pictureId, id))).map(
      (row) => ({ what: 'nugget', title: row.title, href: `/admin/nuggets/${row.id}` }),
    ),
  ]
  const { said } = await findSettings(db)
  return said.logo === id ? [...found, { what: 'logo', title: 'the shop', href: '/admin/settings' }] : found
}

export const RemovePicture = z.object({ id: z.string().max(40) })
export type RemovePicture = z.infer<typeof RemovePicture>

/** Only what is shown nowhere. Its files stay, for pages that somebody has open. */
export function removePicture(
  world: World,
  { actor }: Visitor,
  { id }: RemovePicture,
): Promise<Result<null, Forbidden | { kind: 'no-such-picture' } | { kind: 'is-used'; uses: number }>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'edit-media')
    if (!staff.ok) return staff
    const picture = await findMedia(tx, id)
    if (!picture) return refuse({ kind: 'no-such-picture' })
    const uses = await listUses(tx, id)
    if (uses.length > 0) return refuse({ kind: 'is-used', uses: uses.length })
    await removeMedia(tx, id)
    const on = { subject: 'picture', id, label: picture.title || picture.alt }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'picture.removed', on })
    return ok(null)
  })
}
