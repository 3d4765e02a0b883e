import { createHash } from 'node:crypto'
import { copyDatabase } from '@/db/copies'
import type { Db, Store } from '@/db/open'
import { ok } from '@/lib/base/result'
import { type Duration, type Instant, instant, later } from '@/lib/base/time'
import { type FakePayments, fakePayments } from './fake-payments'
import type { Files } from './files'
import type { Mail } from './mailer'
import { picturesApart } from './pictures'
import type { World } from './world'

export type FakeWorld = World & {
  payments: FakePayments
  sent: Mail[]
  logged: { event: string; facts?: Record<string, unknown> }[]
  passTime(by: Duration): void
  setTime(at: Instant): void
  store: Store
}

/** The clock of the tests; every state that `domain.md` names is true then. */
export const START = instant('2026-12-01T00:00:00Z')

/** A world of its own for one test, on a real database that holds the schema alone, or the seed. */
export async function fakeWorld(image: 'empty' | 'seeded' = 'empty'): Promise<FakeWorld> {
  // Imported here, so that a process which a test starts can have a fake world too.
  const { inject } = await import('vitest')
  return worldOn(await copyDatabase(inject('images')[image]))
}

/** The same database seen by another process: its own clock, ids and connection. */
export function worldOn(store: Store, idPrefix = 'i', db: Db = store.db): FakeWorld {
  let time = START
  let count = 0
  const sent: Mail[] = []
  const logged: FakeWorld['logged'] = []
  const now = () => time
  return {
    db,
    store,
    now,
    setTime: (at) => {
      time = at
    },
    passTime: (by) => {
      time = later(time, by)
    },
    newId: () => `${idPrefix}${String(++count).padStart(20 - idPrefix.length, '0')}`,
    sign: (text) => createHash('sha256').update(`secret ${text}`).digest('base64url'),
    payments: fakePayments(now),
    sent,
    mail: {
      send: async (mail) => {
        sent.push(mail)
        return ok(null)
      },
    },
    files: filesInMemory(),
    pictures: picturesApart,
    logged,
    log: (event, facts) => void logged.push({ event, ...(facts && { facts }) }),
    site: { url: 'http://shop.test', name: 'noigroup' },
    staff: { secondFactor: 'offered' },
  }
}

function filesInMemory(): Files {
  const held = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    find: async (shelf, key) => {
      const bytes = held.get(`${shelf}/${key}`)
      if (!bytes) return undefined
      const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      const stream = ({ from, to } = { from: 0, to: bytes.length - 1 }) =>
        new Blob([bytes.subarray(from, to + 1)]).stream()
      return { size: bytes.length, tag, stream }
    },
    read: async (shelf, key) => held.get(`${shelf}/${key}`),
    write: async (shelf, key, bytes) => {
      held.set(`${shelf}/${key}`, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes))
    },
    append: async (shelf, key, at, bytes) => {
      const before = held.get(`${shelf}/${key}`) ?? new Uint8Array()
      if (before.length !== at) return before.length
      held.set(`${shelf}/${key}`, new Uint8Array([...before, ...bytes]))
      return at + bytes.length
    },
    remove: async (shelf, key) => void held.delete(`${shelf}/${key}`),
    room: async () => 1_000_000_000,
  }
}
