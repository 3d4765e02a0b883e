import { connection } from 'next/server'
import { cache } from 'react'
import { inHouse } from '@/lib/settings/queries'
import { currentWorld } from '@/lib/world/live'
import type { World } from '@/lib/world/world'

/**
 * The world of this request, one for all parts of a page. Next cannot see a synchronous read and would freeze the page
 * at build, so it is told.
 */
export const requestWorld = cache(async (): Promise<World> => {
  await connection()
  return inHouse(await currentWorld())
})
