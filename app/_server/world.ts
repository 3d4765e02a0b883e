import { connection } from 'next/server'
import { inHouse } from '@/lib/settings/queries'
import { currentWorld } from '@/lib/world/live'
import type { World } from '@/lib/world/world'

/** The world of this request. Next cannot see a synchronous read and would freeze the page at build, so it is told. */
export async function requestWorld(): Promise<World> {
  await connection()
  return inHouse(await currentWorld())
}
