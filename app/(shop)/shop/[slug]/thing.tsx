import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { listNuggetsForProduct, type ProductView } from '@/lib/catalogue/queries'
import type { SalePack } from '@/lib/catalogue/rules'
import { listCoursesForProduct } from '@/lib/courses/queries/courses'
import { findPicture } from '@/lib/media/queries'
import { freightFor } from '@/lib/pricing/freight'
import { loadTariff } from '@/lib/pricing/queries'
import { weightOf } from '@/lib/pricing/rules'
import { listStock } from '@/lib/stock/queries'
import { listShelved } from '../list-shelf'
import { PackPage } from './pack'
import { ProductPage } from './product'
import '@/app/_ui/styles/offer.css'
import '../shop.css'

export type Thing = { product: ProductView; pack?: undefined } | { pack: SalePack; product?: undefined }

/** The page of a work or a pack, as visitors see it and as staff see it before them. */
export function ShopThing({ thing, shown }: { thing: Thing; shown: Awaited<ReturnType<typeof readAround>> }) {
  const { now, nuggets, courses, ...around } = shown
  return thing.pack ? (
    <PackPage pack={thing.pack} now={now} {...around} />
  ) : (
    <ProductPage product={thing.product} {...{ nuggets, courses }} {...around} />
  )
}

/** What stands around a thing: its cover, what is left, what sending costs, what goes with it. */
export async function readAround(thing: Thing) {
  const world = await requestWorld()
  const [db, now] = [world.db, world.now()]
  const { product, pack } = thing
  const variants = product ? product.variants : pack.parts.map((part) => part.variant)
  const tariff = await loadTariff(db, now)
  return {
    now,
    cover: await readCover((product ?? pack).coverId),
    left: await listStock(
      db,
      variants.map(({ id }) => id),
    ),
    tiers: tariff.tiers,
    sending: freightFor(tariff.freight, 'AU', weightOfOne(thing), 'standard'),
    beside: await listShelved(db, besideOf(thing), now),
    courses: product ? await listCoursesForProduct(db, product.id, now) : [],
    nuggets: product ? await listNuggetsForProduct(db, product.id, now) : [],
  }
}

export const readCover = cache(async (id: string | null) => findPicture((await requestWorld()).db, id))

/** What stands next to it: other works and packs, or, beside a pack, what it is made of. */
const besideOf = ({ product, pack }: Thing) =>
  product
    ? [...product.related, ...product.packs].map(({ slug }) => slug)
    : pack.parts.map(({ variant }) => variant.productSlug)

/** Of a work in several sizes, the heaviest. */
function weightOfOne({ product, pack }: Thing): number {
  return product ? Math.max(0, ...product.variants.map(({ weight }) => weight)) : weightOf({ kind: 'pack', pack })
}
