import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { findPack, findProduct } from '@/lib/catalogue/queries'
import { listPictures } from '@/lib/media/queries'
import { listTiers } from '@/lib/pricing/queries'
import { listStock } from '@/lib/stock/queries'
import { PackPage } from './pack'
import { ProductPage } from './product'

export async function generateMetadata({ params }: PageProps<'/shop/[slug]'>): Promise<Metadata> {
  const { slug } = await params
  const { db } = await requestWorld()
  const thing = (await findProduct(db, slug)) ?? (await findPack(db, slug))
  return thing ? { title: thing.title, description: thing.summary } : {}
}

/** A work or a pack: they share one shelf and one kind of address. */
export default async function ShopThingPage({ params }: PageProps<'/shop/[slug]'>) {
  const { slug } = await params
  const { db, now } = await requestWorld()
  const product = await findProduct(db, slug)
  const pack = product ? undefined : await findPack(db, slug)
  const variants = product?.variants ?? pack?.parts.map((part) => part.variant)
  if (!variants) notFound()

  const coverId = product?.coverId ?? pack?.coverId ?? ''
  const cover = (await listPictures(db, [coverId])).get(coverId)
  const left = await listStock(
    db,
    variants.map((variant) => variant.id),
  )
  const tiers = await listTiers(db, now())
  if (product) return <ProductPage {...{ product, cover, left, tiers }} />
  return pack ? <PackPage {...{ pack, cover, left, tiers }} /> : notFound()
}
