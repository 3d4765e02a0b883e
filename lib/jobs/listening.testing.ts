import { transact } from '@/db/open'
import { ok } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { enqueue, type Handlers } from './commands'

/** Queues one piece of work. */
export const ask = (world: World, key: string, payload = {}) =>
  transact(world.db, (tx) => enqueue({ ...world, db: tx }, { kind: 'note', key, payload }))

/** Handlers that keep what they were given. */
export function listening() {
  const heard: string[] = []
  const handlers: Handlers = {
    note: async (_world, job) => {
      heard.push(job.key)
      return ok(null)
    },
  }
  return { heard, handlers }
}
