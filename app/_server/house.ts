import { cache } from 'react'
import { findPicture } from '@/lib/media/queries'
import { asLogo } from '@/lib/media/rules'
import { requestWorld } from './world'

/** What the shop calls itself, and its logo where the owner has chosen one; read once for a page. */
export const readHouse = cache(async () => {
  const { db, site } = await requestWorld()
  const logo = await findPicture(db, site.logo ?? null)
  return { name: site.name, logo: logo && asLogo(logo) }
})
