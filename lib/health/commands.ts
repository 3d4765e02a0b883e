import { setTimeout as pause } from 'node:timers/promises'
import { isMigrated } from '@/db/migrate'
import { transact } from '@/db/open'
import { type Duration, seconds } from '@/lib/base/time'
import { saveRound } from '@/lib/jobs/queries'
import type { World } from '@/lib/world/world'
import { isStopping, listPulses } from './process'
import { isAwake, type Part } from './rules'

/** Whoever asks has stopped listening by then. */
const PATIENCE = seconds(2)

/** What keeps the shop from taking orders; empty is healthy. The database is written to, since a full disk can still be read. */
export async function listFailing(world: World, reserve: number, patience = PATIENCE): Promise<Part[]> {
  const parts: [Part, () => Promise<boolean>][] = [
    ['stopping', async () => !isStopping()],
    ['database', () => isWritable(world)],
    ['schema', () => isMigrated(world.db)],
    ['disk', () => hasRoom(world, reserve)],
    ['worker', async () => isAwake(listPulses(), world.now())],
  ]
  const looks = parts.map(async ([part, isFine]) => ((await inTime(isFine, patience)) ? [] : [part]))
  return (await Promise.all(looks)).flat()
}

/** Below the reserve nothing new is begun: what is left is for payments that are on their way. */
export const hasRoom = async ({ files }: Pick<World, 'files'>, reserve: number): Promise<boolean> =>
  (await files.room()) >= reserve

async function isWritable(world: World): Promise<boolean> {
  await transact(world.db, (tx) => saveRound(tx, 'health', world.now()))
  return true
}

/** What fails or hangs is not fine. */
function inTime(isFine: () => Promise<boolean>, patience: Duration): Promise<boolean> {
  const late = pause(patience, false, { ref: false })
  return Promise.race([isFine().catch(() => false), late])
}
