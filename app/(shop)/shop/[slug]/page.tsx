import type { Metadata } from 'next'
import { cache } from 'react'
import { leadOn } from '@/app/_server/old-addresses'
import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { metadataOf } from '@/app/_ui/metadata'
import { isSlug } from '@/lib/base/slug'
import { findProduct, listNuggetsForProduct, type ProductView } from '@/lib/catalogue/queries'
import { findPack } from '@/lib/catalogue/queries/packs'
import type { SalePack } from '@/lib/catalogue/rules'
import { packOf, workOf } from '@/lib/content/linked-data/product'
import { posterOfPack, posterOfWork } from '@/lib/content/posters'
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

export async function generateMetadata({ params }: PageProps<'/shop/[slug]'>): Promise<Metadata> {
  const thing = await readThing((await params).slug)
  if (!thing) return {}
  const { slug, title, summary } = thing.product ?? thing.pack
  return metadataOf({ title, description: summary, path: `/shop/${slug}`, poster: await posterAddress(thing) })
}

/** A work or a pack: they share one shelf and one kind of address. */
export default async function ShopThingPage({ params }: PageProps<'/shop/[slug]'>) {
  const { slug } = await params
  const { db, now, site } = await requestWorld()
  const thing = await readThing(slug)
  if (!thing) return leadOn('shop', slug)
  const { product, pack } = thing

  const variants = product ? product.variants : pack.parts.map((part) => part.variant)
  const tariff = await loadTariff(db, now())
  const shown = {
    cover: await readCover((product ?? pack).coverId),
    left: await listStock(
      db,
      variants.map(({ id }) => id),
    ),
    tiers: tariff.tiers,
    sending: freightFor(tariff.freight, 'AU', weightOfOne(thing), 'standard'),
    beside: await listShelved(db, besideOf(thing), now()),
  }
  const image = await posterAddress(thing)
  if (pack)
    return (
      <>
        <PackPage pack={pack} now={now()} {...shown} />
        <JsonLd data={packOf(site, pack, shown.left, image, now())} />
      </>
    )
  return (
    <>
      <ProductPage product={product} nuggets={await listNuggetsForProduct(db, product.id, now())} {...shown} />
      <JsonLd data={workOf(site, product, shown.left, image)} />
    </>
  )
}

const readCover = cache(async (id: string | null) => findPicture((await requestWorld()).db, id))

async function posterAddress({ product, pack }: Thing): Promise<string> {
  const { name } = (await requestWorld()).site
  const cover = await readCover((product ?? pack).coverId)
  return (product ? posterOfWork(product, cover, name) : posterOfPack(pack, cover, name)).address
}

/** What stands next to it: other works and packs, or, beside a pack, what it is made of. */
const besideOf = ({ product, pack }: Thing) =>
  product
    ? [...product.related, ...product.packs].map(({ slug }) => slug)
    : pack.parts.map(({ variant }) => variant.productSlug)

type Thing = { product: ProductView; pack?: undefined } | { pack: SalePack; product?: undefined }

/** Of a work in several sizes, the heaviest. */
function weightOfOne({ product, pack }: Thing): number {
  return product ? Math.max(0, ...product.variants.map(({ weight }) => weight)) : weightOf({ kind: 'pack', pack })
}

/** Asked for the title and for the page: read once. */
const readThing = cache(async (slug: string): Promise<Thing | undefined> => {
  const { db, now } = await requestWorld()
  if (!isSlug(slug)) return undefined
  const product = await findProduct(db, slug, now())
  if (product) return { product }
  const pack = await findPack(db, slug, now())
  return pack && { pack }
})
