import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '@/db/open'
import { type Instant, instant } from '@/lib/base/time'
import { fakePayments } from '@/lib/world/fake-payments'
import { type Files, filesIn } from '@/lib/world/files'
import { picturesApart } from '@/lib/world/pictures'
import type { World } from '@/lib/world/world'

export type SeedWorld = World & { setTime(at: Instant): void; payments: ReturnType<typeof fakePayments> }

/** The seed's own clock, counted ids and a Stripe played from memory; the database and the folder are real. */
export function seedWorld(db: Db, files: Files = filesIn(join(tmpdir(), 'shop-seed'))): SeedWorld {
  let time = instant('2026-10-01T00:00:00Z')
  let count = 0
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return {
    db,
    now: () => time,
    setTime: (at) => {
      time = at
    },
    newId: () => `s${hash(`seed ${++count}`).slice(0, 19)}`,
    sign: hash,
    payments: fakePayments(() => time),
    mail: { send: async () => ({ ok: true, value: null }) },
    files,
    pictures: picturesApart,
    log: () => {},
    site: { url: 'http://shop.test', name: 'noigroup' },
    staff: { secondFactor: 'offered' },
  }
}
