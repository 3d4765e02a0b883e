import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { sayFailure } from '@/lib/base/failure'
import { config } from '@/lib/config'
import { work } from '@/lib/schedule'
import { currentWorld, liveStore } from '@/lib/world/live'

/** Next goes on after a throw in here; a shop that cannot be trusted must not. */
export async function boot() {
  const shared = globalThis as { [key: symbol]: Promise<void> | undefined }
  const key = Symbol.for('shop.boot')
  shared[key] ??= start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  })
  await shared[key]
}

async function start() {
  const { appUrl, dataDir } = config()
  process.env.NEXTAUTH_URL = appUrl
  const store = await liveStore()
  const world = await currentWorld()
  const done = await migrate(store, { backups: join(dataDir, 'backups'), now: world.now() })
  if (done.length > 0) world.log('migrated', { steps: done })
  void work(world, new AbortController().signal)
}

export async function reportDefect(error: unknown, facts: Record<string, unknown>) {
  const world = await currentWorld()
  world.log('request.failed', { ...facts, failure: sayFailure(error) })
}
