// A process of its own: sixty-four write at once, and it dies at the step that it is told. Says who was answered.
import { writeSync } from 'node:fs'
import type { Instant } from '@/lib/base/time'
import { openStore, transact } from './open'
import { rounds } from './schema/jobs'

const [url = '', dieAt = ''] = process.argv.slice(2)
let isArmed = false
const store = await openStore(url, (step) => {
  if (isArmed && step === dieAt) process.kill(process.pid, 'SIGKILL')
})
await store.sql('create table rounds (name text primary key, started_at integer not null) strict')
isArmed = true
await Promise.all(
  Array.from({ length: 64 }, async (_, n) => {
    await transact(store.db, (tx) => tx.insert(rounds).values({ name: `${n}`, startedAt: 0 as Instant }))
    writeSync(1, `${n}\n`)
  }),
)
