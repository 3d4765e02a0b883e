import type { Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { isSlug } from '@/lib/base/slug'
import { findNewAddress } from '@/lib/content/queries'
import { requestWorld } from './world'

/** To where the page of an old address is now, for good. */
export async function leadOn(folder: 'noijam' | 'product' | 'shop' | 'courses', slug: string): Promise<never> {
  if (!isSlug(slug)) notFound()
  const { db, now } = await requestWorld()
  const target = await findNewAddress(db, `/${folder}/${slug}`, now())
  if (target) permanentRedirect(target as Route)
  notFound()
}
