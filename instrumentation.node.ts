import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { sayFailure } from '@/lib/base/failure'
import { config } from '@/lib/config'
import { currentWorld, liveStore } from '@/lib/world/live'
import { OPENED } from '@/lib/world/opened'

/** Once per process. Next goes on after a throw in here; a shop that cannot be trusted must not. */
export async function boot() {
  const shared = globalThis as { [key: symbol]: Promise<void> | undefined }
  shared[OPENED] ??= open().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  })
  await shared[OPENED]
}

async function open() {
  const { appUrl, dataDir } = config()
  process.env.NEXTAUTH_URL = appUrl
  const store = await liveStore()
  const world = await currentWorld()
  const done = await migrate(store, { backups: join(dataDir, 'backups'), now: world.now() })
  if (done.length > 0) world.log('migrated', { steps: done })
}

/** What commits leave behind is worked on from now on. Apart, so that a server that listens first need not wait for it. */
export async function startWork() {
  const { work } = await import('@/lib/schedule')
  void work(await currentWorld(), new AbortController().signal)
}

export async function reportDefect(error: unknown, facts: Record<string, unknown>) {
  const world = await currentWorld()
  world.log('request.failed', { ...facts, failure: sayFailure(error) })
}
