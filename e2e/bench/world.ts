import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { worldOn } from '@/lib/world/fake'
import { idsBy } from '@/lib/world/ids'
import type { Context } from './context'
import { type Prepared, usualShop } from './data/databases'

/** A real database behind the shop's commands; payments are answered from memory. Ids are made as the shop makes them. */
export async function openWorld({ file }: Prepared) {
  const store = await openStore(`file:${file}`)
  const world = worldOn(store)
  world.setTime(Date.now() as Instant)
  return {
    ...world,
    log: () => {},
    newId: idsBy(() => Date.now() as Instant),
  }
}

export type BenchWorld = Awaited<ReturnType<typeof openWorld>>

/** For the metrics that write much: a copy of their own, so that no shop works on what they leave behind. */
export const worldApart = (ctx: Context): Promise<BenchWorld> =>
  ctx.once(
    'world apart',
    async () => {
      const { file, folder, rows } = await usualShop(ctx)
      const apart = join(ctx.folder, 'apart')
      cpSync(folder, apart, { recursive: true })
      return openWorld({ file: file.replace(folder, apart), folder: apart, rows })
    },
    ({ store }) => store.close(),
  )

/** The database of the shop that runs: for the metrics that edit what it shows. */
export const usualWorld = (ctx: Context): Promise<BenchWorld> =>
  ctx.once(
    'usual world',
    async () => openWorld(await usualShop(ctx)),
    ({ store }) => store.close(),
  )
