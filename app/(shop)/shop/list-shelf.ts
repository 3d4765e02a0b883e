import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { listProductsAt, listProductsByIds, type Product } from '@/lib/catalogue/queries'
import { listPacksAt, listPacksByIds, type ShownPack } from '@/lib/catalogue/queries/packs'
import { cheapest, type Left, packSaving, packStock } from '@/lib/catalogue/rules'
import { kindOf, type Shelved, type Wish } from '@/lib/catalogue/shelf'
import { listPlaces } from '@/lib/catalogue/shelf-queries'
import { listStock } from '@/lib/stock/queries'

/** How many pages are looked ahead, so that there are links to them. */
const AHEAD = 3

/** One page of the shelf, and how many things are known to stand on it: all of them, or as many as the next pages need. */
type Part = { page?: number; size: number; now: Instant }

export async function listShelf(db: Db, wish: Wish, { page = 1, size, now }: Part) {
  const most = (page + AHEAD) * size
  const places = await listPlaces(db, wish, most, now)
  const shown = places.slice((page - 1) * size, page * size)
  const idsOf = (isPack: boolean) => shown.flatMap((place) => (place.isPack === isPack ? [place.id] : []))
  const things = { works: await listProductsByIds(db, idsOf(false)), packs: await listPacksByIds(db, idsOf(true)) }
  const left = await listLeft(db, things)
  const known = new Map([
    ...things.works.map((work) => [work.id, workOf(work, left)] as const),
    ...things.packs.map((pack) => [pack.id, packOf(pack, left, now)] as const),
  ])
  return { things: shown.flatMap(({ id }) => known.get(id) ?? []), known: places.length, isAll: places.length < most }
}

/** Those of the slugs that stand on the shelf, as they stand there. */
export async function listShelved(db: Db, slugs: string[], now: Instant): Promise<Shelved[]> {
  const things = { works: await listProductsAt(db, slugs, now), packs: await listPacksAt(db, slugs, now) }
  return shelve(things, await listLeft(db, things), now)
}

type Things = { works: Product[]; packs: ShownPack[] }

/** What is left of everything that these are made of. */
export function listLeft(db: Db, { works, packs }: Things): Promise<Left> {
  const variants = [...works.flatMap((work) => work.variants), ...packs.flatMap(({ parts }) => parts.map(variantOf))]
  return listStock(db, [...new Set(variants.map(({ id }) => id))])
}

const variantOf = ({ variant }: ShownPack['parts'][number]) => variant

/** In the order of the window: what can be bought, then packs, then what cannot. */
export function shelve({ works, packs }: Things, left: Left, now: Instant): Shelved[] {
  const inOrder = works.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map((work) => workOf(work, left))
  return [
    ...inOrder.filter(({ price }) => price),
    ...packs.map((pack) => packOf(pack, left, now)),
    ...inOrder.filter(({ price }) => !price),
  ]
}

const workOf = (work: Product, left: Left): Shelved => ({
  ...work,
  kind: kindOf[work.kind],
  formats: work.variants.map(({ kind }) => kind),
  price: cheapest(work.variants)?.price ?? null,
  isFrom: cheapest(work.variants)?.isFrom ?? false,
  saves: null,
  stock: stockOf(work, left),
})

const packOf = (pack: ShownPack, left: Left, now: Instant): Shelved => ({
  ...pack,
  kind: 'packs',
  formats: [],
  year: null,
  isFrom: false,
  saves: packSaving(pack).saves,
  stock: packStock(pack, left, now).left === 0 ? 'sold-out' : 'there',
})

function stockOf({ variants, kind, outsideLink }: Product, left: Left): Shelved['stock'] {
  const sold = variants.filter((variant) => variant.isForSale)
  if (sold.length > 0) return sold.every(({ id }) => (left.get(id) ?? 1) <= 0) ? 'sold-out' : 'there'
  if (kind === 'download') return 'free'
  return outsideLink ? 'elsewhere' : 'out-of-print'
}
