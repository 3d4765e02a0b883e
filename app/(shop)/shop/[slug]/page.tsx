import type { Metadata } from 'next'
import { cache } from 'react'
import { leadOn } from '@/app/_server/old-addresses'
import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { metadataOf } from '@/app/_ui/metadata'
import { isSlug } from '@/lib/base/slug'
import { findProduct } from '@/lib/catalogue/queries'
import { findPack } from '@/lib/catalogue/queries/packs'
import { packOf, workOf } from '@/lib/content/linked-data/product'
import { posterOfPack, posterOfWork } from '@/lib/content/posters'
import { readAround, ShopThing, type Thing } from './thing'

export async function generateMetadata({ params }: PageProps<'/shop/[slug]'>): Promise<Metadata> {
  const thing = await readThing((await params).slug)
  if (!thing) return {}
  const { slug, title, summary } = thing.product ?? thing.pack
  return metadataOf({ title, description: summary, path: `/shop/${slug}`, poster: await posterAddress(thing) })
}

/** A work or a pack: they share one shelf and one kind of address. */
export default async function ShopThingPage({ params }: PageProps<'/shop/[slug]'>) {
  const { slug } = await params
  const { now, site } = await requestWorld()
  const thing = await readThing(slug)
  if (!thing) return leadOn('shop', slug)
  const shown = await readAround(thing)
  const image = await posterAddress(thing)
  const { product, pack } = thing
  return (
    <>
      <ShopThing {...{ thing, shown }} />
      <JsonLd data={pack ? packOf(site, pack, shown.left, image, now()) : workOf(site, product, shown.left, image)} />
    </>
  )
}

async function posterAddress({ product, pack }: Thing): Promise<string> {
  const { name } = (await requestWorld()).site
  return (product ? posterOfWork(product, product.cover, name) : posterOfPack(pack, pack.cover, name)).address
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
