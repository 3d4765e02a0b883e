import { requestWorld } from '@/app/_server/world'
import { listNuggetsForProduct, listProductsAt, type ProductView } from '@/lib/catalogue/queries'
import type { ShownPack } from '@/lib/catalogue/queries/packs'
import { listCoursesForProduct } from '@/lib/courses/queries/courses'
import { freightFor } from '@/lib/pricing/freight'
import { loadTariff } from '@/lib/pricing/queries'
import { weightOf } from '@/lib/pricing/rules'
import { listLeft, shelve } from '../list-shelf'
import { PackPage } from './pack'
import { ProductPage } from './product'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/offer.css'
import '../shop.css'

export type Thing = { product: ProductView; pack?: undefined } | { pack: ShownPack; product?: undefined }

/** The page of a work or a pack, as visitors see it and as staff see it before them. */
export function ShopThing({ thing, shown }: { thing: Thing; shown: Awaited<ReturnType<typeof readAround>> }) {
  const { now, nuggets, courses, ...around } = shown
  return thing.pack ? (
    <PackPage pack={thing.pack} now={now} {...around} />
  ) : (
    <ProductPage product={thing.product} {...{ nuggets, courses }} {...around} />
  )
}

/** What stands around a thing: what is left, what sending costs, what goes with it. */
export async function readAround(thing: Thing) {
  const world = await requestWorld()
  const [db, now] = [world.db, world.now()]
  const { product, pack } = thing
  const tariff = await loadTariff(db, now)
  const beside = product
    ? { works: product.related, packs: product.packs }
    : { works: await listProductsAt(db, slugsOf(pack), now), packs: [] }
  const left = await listLeft(db, {
    works: [...(product ? [product] : []), ...beside.works],
    packs: [...(pack ? [pack] : []), ...beside.packs],
  })
  return {
    now,
    left,
    tiers: tariff.tiers,
    sending: freightFor(tariff.freight, 'AU', weightOfOne(thing), 'standard'),
    beside: shelve(beside, left, now),
    courses: product ? await listCoursesForProduct(db, product.id, now) : [],
    nuggets: product ? await listNuggetsForProduct(db, product.id, now) : [],
  }
}

/** The works that a pack is made of. */
const slugsOf = ({ parts }: ShownPack) => [...new Set(parts.map(({ variant }) => variant.productSlug))]

/** Of a work in several sizes, the heaviest. */
function weightOfOne({ product, pack }: Thing): number {
  return product ? Math.max(0, ...product.variants.map(({ weight }) => weight)) : weightOf({ kind: 'pack', pack })
}
