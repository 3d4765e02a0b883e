import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { listProductsByIds, type Product } from '@/lib/catalogue/queries'
import { listPacksByIds } from '@/lib/catalogue/queries/packs'
import { cheapest, type Left, packSaving, packStock, type SalePack } from '@/lib/catalogue/rules'
import { kindOf, type Shelved, type Wish } from '@/lib/catalogue/shelf'
import { listPlaces, listPlacesOf, type Place } from '@/lib/catalogue/shelf-queries'
import { listPictures } from '@/lib/media/queries'
import type { Picture } from '@/lib/media/rules'
import { listStock } from '@/lib/stock/queries'

/** How many pages are looked ahead, so that there are links to them. */
const AHEAD = 3

/** One page of the shelf, and how many things are known to stand on it: all of them, or as many as the next pages need. */
type Part = { page?: number; size: number; now: Instant }

export async function listShelf(db: Db, wish: Wish, { page = 1, size, now }: Part) {
  const most = (page + AHEAD) * size
  const places = await listPlaces(db, wish, most, now)
  const things = await thingsAt(db, places.slice((page - 1) * size, page * size), now)
  return { things, known: places.length, isAll: places.length < most }
}

/** Those of the slugs that stand on the shelf, as they stand there. */
export const listShelved = async (db: Db, slugs: string[], now: Instant): Promise<Shelved[]> =>
  thingsAt(db, await listPlacesOf(db, [...new Set(slugs)], now), now)

async function thingsAt(db: Db, places: Place[], now: Instant): Promise<Shelved[]> {
  const idsOf = (isPack: boolean) => places.flatMap((place) => (place.isPack === isPack ? [place.id] : []))
  const products = await listProductsByIds(db, idsOf(false))
  const packs = await listPacksByIds(db, idsOf(true))
  const parts = packs.flatMap((pack) => pack.parts.map(({ variant }) => variant.id))
  const own = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const left = await listStock(db, [...new Set([...own, ...parts])])
  const covers = await listPictures(
    db,
    [...products, ...packs].flatMap(({ coverId }) => coverId ?? []),
  )
  const things = new Map([
    ...products.map((product) => [product.id, workOf(product, left, covers)] as const),
    ...packs.map((pack) => [pack.id, packOf(pack, left, covers, now)] as const),
  ])
  return places.flatMap(({ id }) => things.get(id) ?? [])
}

const workOf = (product: Product, left: Left, covers: Map<string, Picture>): Shelved => ({
  ...product,
  kind: kindOf[product.kind],
  formats: product.variants.map(({ kind }) => kind),
  cover: covers.get(product.coverId ?? ''),
  price: cheapest(product.variants)?.price ?? null,
  isFrom: cheapest(product.variants)?.isFrom ?? false,
  saves: null,
  stock: stockOf(product, left),
})

const packOf = (pack: SalePack, left: Left, covers: Map<string, Picture>, now: Instant): Shelved => ({
  ...pack,
  kind: 'packs',
  formats: [],
  year: null,
  cover: covers.get(pack.coverId ?? ''),
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
