import { randomInt } from 'node:crypto'
import { openStore } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { worldOn } from '@/lib/world/fake'
import type { Context } from './context'
import { type Prepared, usualShop } from './data/databases'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A real database behind the shop's commands; payments are answered from memory. Ids are drawn as the shop draws them. */
export async function openWorld({ file }: Prepared) {
  const store = await openStore(`file:${file}`)
  const world = worldOn(store)
  world.setTime(Date.now() as Instant)
  return {
    ...world,
    log: () => {},
    newId: () => Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  }
}

export type BenchWorld = Awaited<ReturnType<typeof openWorld>>

/** For the metrics that write. */
export const usualWorld = (ctx: Context): Promise<BenchWorld> =>
  ctx.once(
    'usual world',
    async () => openWorld(await usualShop(ctx)),
    ({ store }) => store.close(),
  )
