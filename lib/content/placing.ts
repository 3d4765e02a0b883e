import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findPicture } from '@/lib/media/queries'
import { openToEdit, subjectOf } from '@/lib/nuggets/commands/words'
import { freeAddress, moveAddress } from '@/lib/nuggets/queries/addresses'
import { listLabels } from '@/lib/nuggets/queries/labels'
import {
  findNuggetBySlug,
  isBookNumberTaken,
  listCategoryIds,
  saveCategoryIds,
  updateNugget,
} from '@/lib/nuggets/queries/staff'
import type { PlaceNugget, PlaceRefusal } from '@/lib/nuggets/rules/place'
import type { World } from '@/lib/world/world'
import { listGoesWith, listWhatGoes, saveGoesWith } from './goes-with'

/** Where a nugget stands and what goes with it: seen at once, and an old address leads to the new one. */
export async function placeNugget(
  world: World,
  { actor }: Visitor,
  ask: PlaceNugget,
): Promise<Result<{ id: string }, PlaceRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const opened = await openToEdit({ ...world, db: tx }, ask)
    if (!opened.ok) return opened
    const { id, slug, title, number, bookNumber, seriesId, pictureId, revision: before } = opened.value
    const other = await findNuggetBySlug(tx, ask.slug)
    if (other && other.id !== id) return refuse({ kind: 'slug-taken', field: 'slug' })
    if (ask.bookNumber !== null && (await isBookNumberTaken(tx, ask.bookNumber, id)))
      return refuse({ kind: 'book-number-taken', field: 'bookNumber' })

    const possible = await listWhatGoes(tx)
    const known = (rows: { id: string }[], ids: string[]) => ids.filter((one) => rows.some((row) => row.id === one))
    const after = {
      ...{ slug: ask.slug, bookNumber: ask.bookNumber },
      seriesId: known(await listLabels(tx, 'series'), [ask.series ?? ''])[0] ?? null,
      pictureId: ask.picture && (await findPicture(tx, ask.picture)) ? ask.picture : null,
      categories: known(await listLabels(tx, 'category'), ask.categories).toSorted(),
      products: known(possible.products, ask.products),
      courses: known(possible.courses, ask.courses).toSorted(),
    }
    const stood = {
      slug,
      bookNumber,
      seriesId,
      pictureId,
      categories: await listCategoryIds(tx, id),
      ...(await listGoesWith(tx, id)),
    }
    const { categories, products, courses, ...columns } = after
    const revision = before + 1
    await updateNugget(tx, id, { ...columns, revision })
    await saveCategoryIds(tx, id, categories)
    await saveGoesWith(tx, id, { products, courses })
    // Nobody has been told the address of what was never out.
    if (slug !== ask.slug && number !== null) await moveAddress(tx, `/nuggets/${slug}`, `/nuggets/${ask.slug}`)
    else await freeAddress(tx, `/nuggets/${ask.slug}`)
    await touchContent(tx, 'nuggets')
    const changes = changesOf(stood, after)
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'nugget.placed',
      on: subjectOf({ id, title }),
      changes,
      revision,
    })
    return ok({ id })
  })
}
