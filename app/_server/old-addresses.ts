import type { Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { findNewAddress } from '@/lib/content/queries'
import { requestWorld } from './world'

/** To where the page of an old address is now, for good. */
export async function leadOn(address: string): Promise<never> {
  const { db, now } = await requestWorld()
  const target = await findNewAddress(db, address, now())
  if (target) permanentRedirect(target as Route)
  notFound()
}
