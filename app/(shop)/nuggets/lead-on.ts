import type { Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { findNewAddress } from '@/lib/content/queries'

/** Nothing stands at this address any more: to where it has gone, if anywhere. */
export async function leadOn(address: string): Promise<never> {
  const { db, now } = await requestWorld()
  const known = await findNewAddress(db, address, now())
  if (known) permanentRedirect(known as Route)
  notFound()
}
