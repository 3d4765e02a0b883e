import { cache } from 'react'
import { findGst } from '@/lib/pricing/queries/gst'
import { requestWorld } from './world'

/** What comes to prices today, in basis points; read once for a page. */
export const gstToday = cache(async () => {
  const { db, now } = await requestWorld()
  return findGst(db, now())
})
