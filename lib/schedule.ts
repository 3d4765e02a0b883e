import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { touchContent } from '@/db/content-versions'
import { countRows, transact } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import { tidyAccounts } from '@/lib/accounts/commands'
import { backUpWhenDue } from '@/lib/backups/commands'
import { sayFailure } from '@/lib/base/failure'
import { ok } from '@/lib/base/result'
import { type Duration, days, hours, minutes, seconds } from '@/lib/base/time'
import { tidyCarts } from '@/lib/cart/commands'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { sendRefund } from '@/lib/checkout/commands/refund'
import { tidyComments } from '@/lib/comments/commands/moderate'
import { config } from '@/lib/config'
import { sendMail } from '@/lib/email/commands'
import { beat, endBeats } from '@/lib/health/process'
import { importPiece, tidyImports } from '@/lib/imports/commands'
import { type Handlers, runDueJobs, startRound } from '@/lib/jobs/commands'
import { tidyUploads } from '@/lib/media/commands'
import { storeReleases } from '@/lib/nuggets/commands/release'
import { standAll } from '@/lib/orders/commands/standing'
import { endHolds } from '@/lib/places/commands/cancel'
import { refreshIndex } from '@/lib/search/commands'
import { inHouse } from '@/lib/settings/queries'
import type { World } from '@/lib/world/world'

/** Who does the work that commits leave behind. */
export const HANDLERS: Handlers = {
  mail: async (world, job) => sendMail(await inHouse(world), job),
  'end-holds': endHolds,
  import: importPiece,
  appear: (world, job) => transact(world.db, (tx) => touchContent(tx, job.payload.scope as Scope)).then(() => ok(null)),
  refund: (world, job) => sendRefund(world, job.payload.refund ?? ''),
}

/** `shared`: one process does it for all. The others are harmless in several processes at once. */
export type Round = { name: string; every: Duration; shared: boolean; run(world: World): Promise<unknown> }

/** Everything that recurs. A late round is untidy and never wrong. */
export const SCHEDULE: Round[] = [
  { name: 'jobs', every: seconds(1), shared: false, run: (world) => runDueJobs(world, HANDLERS) },
  { name: 'search', every: seconds(5), shared: false, run: refreshIndex },
  { name: 'releases', every: seconds(5), shared: false, run: storeReleases },
  { name: 'payments', every: minutes(1), shared: true, run: reconcile },
  { name: 'standings', every: days(1), shared: true, run: standAll },
  {
    name: 'backups',
    every: hours(1),
    shared: true,
    run: (world) => backUpWhenDue(world, config(), config().backupEvery),
  },
  { name: 'carts', every: days(1), shared: true, run: tidyCarts },
  { name: 'uploads', every: days(1), shared: true, run: tidyUploads },
  { name: 'imports', every: days(1), shared: true, run: tidyImports },
  { name: 'accounts', every: days(1), shared: true, run: tidyAccounts },
  { name: 'comments', every: days(1), shared: true, run: tidyComments },
  { name: 'counts', every: days(1), shared: true, run: ({ db }) => countRows(db) },
]

/** Runs one round, unless another process has just done so. What goes wrong is logged; the next round is another try. */
export async function runRound(world: World, { name, every, shared, run }: Round): Promise<boolean> {
  const attempt = async () => {
    if (shared && !(await startRound(world, name, every))) return false
    await run(world)
    return true
  }
  return attempt().catch((error: unknown) => {
    world.log('round.failed', { round: name, failure: sayFailure(error) })
    return false
  })
}

/** Goes round until told to stop. Each round waits for its own end, so none overlaps itself. */
export async function work(world: World, signal: AbortSignal, schedule = SCHEDULE): Promise<void> {
  setMaxListeners(schedule.length, signal)
  await Promise.all(schedule.map((round) => goRound(world, round, signal)))
}

async function goRound(world: World, round: Round, signal: AbortSignal) {
  beat(round.name, round.every, world.now())
  while (!signal.aborted) {
    await runRound(world, round)
    beat(round.name, round.every, world.now())
    await pause(round.every, undefined, { signal, ref: false }).catch(() => {})
  }
  endBeats(round.name)
}
