import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import type { Db } from '@/db/open'
import { findPack, findProduct, listNuggetsForProduct, type ProductView } from '@/lib/catalogue/queries'
import { listPictures } from '@/lib/media/queries'
import { listTiers } from '@/lib/pricing/queries'
import { listStock } from '@/lib/stock/queries'
import { listShelf } from '../list-shelf'
import { PackPage } from './pack'
import { ProductPage } from './product'
import '../shop.css'

export async function generateMetadata({ params }: PageProps<'/shop/[slug]'>): Promise<Metadata> {
  const thing = await findThing((await requestWorld()).db, (await params).slug)
  const found = thing?.product ?? thing?.pack
  return found ? { title: found.title, description: found.summary } : {}
}

/** A work or a pack: they share one shelf and one kind of address. */
export default async function ShopThingPage({ params }: PageProps<'/shop/[slug]'>) {
  const { db, now } = await requestWorld()
  const thing = await findThing(db, (await params).slug)
  if (!thing) notFound()
  const { product, pack } = thing

  const coverId = (product ?? pack).coverId ?? ''
  const shown = {
    cover: (await listPictures(db, [coverId])).get(coverId),
    left: await listStock(
      db,
      (product ? product.variants : pack.parts.map((part) => part.variant)).map(({ id }) => id),
    ),
    tiers: await listTiers(db, now()),
    shelf: await listShelf(db),
  }
  if (pack) return <PackPage pack={pack} {...shown} />
  return <ProductPage product={product} nuggets={await listNuggetsForProduct(db, product.id, now())} {...shown} />
}

type Pack = NonNullable<Awaited<ReturnType<typeof findPack>>>
type Thing = { product: ProductView; pack?: undefined } | { pack: Pack; product?: undefined }

async function findThing(db: Db, slug: string): Promise<Thing | undefined> {
  const product = await findProduct(db, slug)
  if (product) return { product }
  const pack = await findPack(db, slug)
  return pack && { pack }
}
