import type { Route } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findNewAddress } from '@/lib/content/queries'
import { findNugget, findSlugByNumber, findWithdrawnNugget, type Nugget } from '@/lib/nuggets/queries/nuggets'
import { findUnsent } from './unsent'

/**
 * The nugget of an address, or where that address leads: a number to its slug, an old slug to the new one, whatever belongs
 * to a withdrawn one to its notice. `rest`: what stands behind the slug.
 */
export async function openNugget(slug: string, rest = ''): Promise<Nugget> {
  const { db, now } = await requestWorld()
  const nugget = await readNugget(slug)
  if (nugget) return nugget
  if (!isSlug(slug)) notFound()
  if (await readWithdrawn(slug)) redirect(`/nuggets/${slug}` as Route)
  const other = /^\d{1,6}$/.test(slug) ? await findSlugByNumber(db, Number(slug), now()) : undefined
  const address = other ? `/nuggets/${other}` : await findNewAddress(db, `/nuggets/${slug}`, now())
  if (!address) notFound()
  const moved = await readNugget(slugOf(address))
  // To lead on would lose what was refused here.
  if (moved && (await findUnsent())) return moved
  permanentRedirect(`${address}${moved ? rest : ''}` as Route)
}

/** Asked for the title and for the page: read once. */
export const readNugget = cache(async (slug: string) => {
  const { db, now } = await requestWorld()
  return isSlug(slug) ? findNugget(db, slug, now()) : undefined
})

export const readWithdrawn = cache(async (slug: string) => {
  const { db, now } = await requestWorld()
  if (!isSlug(slug)) return undefined
  const withdrawn = await findWithdrawnNugget(db, slug)
  if (withdrawn || !(await findUnsent())) return withdrawn
  // It was moved before it was withdrawn: the notice at its new address would not know what was sent.
  const address = await findNewAddress(db, `/nuggets/${slug}`, now())
  return address ? findWithdrawnNugget(db, slugOf(address)) : undefined
})

const slugOf = (address: string) => address.replace('/nuggets/', '')
