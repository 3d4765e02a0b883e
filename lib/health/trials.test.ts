import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { StaffRole } from '@/db/schema/accounts'
import { backups } from '@/db/schema/health'
import { jobs } from '@/db/schema/jobs'
import type { Visitor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { findLastProof, listLatestBackups } from '@/lib/backups/queries'
import { refuse } from '@/lib/base/result'
import { days, hours, later, minutes } from '@/lib/base/time'
import { insertMail } from '@/lib/email/queries'
import { brokenPromises } from '@/lib/invariants'
import { findJob } from '@/lib/jobs/queries'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { lookAtVersions } from './look'
import { findReach, listFailedJobs } from './queries'
import { retryFailedJob, tryOutside } from './trials'

const as = (role: StaffRole): Visitor => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
const OWNER = as('owner')

test('what runs here is said: the shop, Node, the database and its schema', async () => {
  const versions = await lookAtVersions(await fakeWorld())
  expect(versions).toMatchObject({ node: process.version, schema: expect.stringMatching(/^\d{4}_/) })
  expect(versions.app).toMatch(/^\d+\.\d+\.\d+$/)
  expect(versions.database).toMatch(/^(SQLite 3\.|PostgreSQL \d)/)
  expect(versions.bytes).toBeGreaterThan(0)
})

test('a mail that arrives is written down as reached, and one that is refused with the reason', async () => {
  const world = await fakeWorld()
  expect(await tryOutside(world, OWNER, { what: 'mail' })).toMatchObject({ ok: true })
  expect(world.sent).toMatchObject([{ to: 'owner@example.com', subject: expect.stringContaining('A trial') }])
  expect(await findReach(world.db, 'mail')).toMatchObject({ reachedAt: world.now(), failedAt: null })
  world.passTime(minutes(1))
  const mute = {
    ...world,
    mail: { send: async () => refuse({ kind: 'mail-unavailable', reason: 'no route' } as const) },
  }
  expect(await tryOutside(mute as FakeWorld, OWNER, { what: 'mail' })).toMatchObject({
    refusal: { kind: 'not-reached', failure: expect.stringContaining('no route') },
  })
  expect(await findReach(world.db, 'mail')).toMatchObject({
    ...{ failedAt: world.now(), failure: expect.stringContaining('no route') },
    reachedAt: later(world.now(), -minutes(1) as never),
  })
  expect((await listActsOn(world.db, 'outside', 'mail')).map(({ act }) => act)).toEqual([
    'outside.tried',
    'outside.tried',
  ])
})

test('a payment service that answers is reached, even with a no; one that does not is not', async () => {
  const world = await fakeWorld()
  expect(await tryOutside(world, OWNER, { what: 'payments' })).toMatchObject({ ok: true })
  const find = async () => refuse({ kind: 'payment-unavailable' } as const)
  const deaf = { ...world, payments: { ...world.payments, find } } as unknown as FakeWorld
  expect(await tryOutside(deaf, OWNER, { what: 'payments' })).toMatchObject({ refusal: { kind: 'not-reached' } })
  expect(await findReach(world.db, 'payments')).toMatchObject({ failure: 'the payment service did not answer' })
})

test('the work of the day counts as reached as well as a trial', async () => {
  const world = await fakeWorld()
  expect(await findReach(world.db, 'mail')).toEqual({ reachedAt: null, failedAt: null, failure: null })
  const mail = { id: 'm', about: 'x', recipient: 'a@example.com', subject: 's', sentAt: world.now() }
  await transact(world.db, (tx) => insertMail(tx, mail))
  expect(await findReach(world.db, 'mail')).toMatchObject({ reachedAt: world.now() })
})

test('failed work is listed, the given up first, and starts anew at the press of a button by owner and shop alone', async () => {
  const world = await fakeWorld()
  const job = { kind: 'mail', payload: {}, createdAt: world.now(), runAt: world.now() }
  await transact(world.db, (tx) =>
    tx.insert(jobs).values([
      { ...job, id: 'late', key: 'late', attempts: 2, lastError: 'no answer' },
      { ...job, id: 'dead', key: 'dead', attempts: 12, lastError: 'no answer', deadAt: world.now() },
      { ...job, id: 'done', key: 'done', attempts: 2, lastError: 'no answer', doneAt: world.now() },
      { ...job, id: 'fresh', key: 'fresh' },
    ]),
  )
  expect((await listFailedJobs(world.db)).map(({ id }) => id)).toEqual(['dead', 'late'])
  expect(await retryFailedJob(world, as('editor'), { job: 'dead' })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await retryFailedJob(world, OWNER, { job: 'dead' })).toMatchObject({ ok: true })
  expect(await findJob(world.db, 'dead')).toMatchObject({ deadAt: null, attempts: 0 })
  expect(await retryFailedJob(world, OWNER, { job: 'done' })).toMatchObject({ refusal: { kind: 'done' } })
  expect(await retryFailedJob(world, OWNER, { job: 'none' })).toMatchObject({ refusal: { kind: 'no-such-job' } })
  expect(await listActsOn(world.db, 'job', 'dead')).toMatchObject([{ act: 'job.retried' }])
})

test('the newest backups are shown with their age; one that nobody has brought to life for days breaks a promise', async () => {
  const world = await fakeWorld('seeded')
  const copy = { name: 'b', bytes: 1 }
  const promise = 'a backup is brought back to life every day'
  const isBroken = async () => (await brokenPromises(world.db, world.now())).some((each) => each.startsWith(promise))
  await transact(world.db, (tx) =>
    tx.insert(backups).values({ ...copy, id: 'one', madeAt: world.now(), provedAt: world.now() }),
  )
  expect([(await findLastProof(world.db))?.id, await isBroken()]).toEqual(['one', false])
  world.passTime(days(3))
  await transact(world.db, (tx) => tx.insert(backups).values({ ...copy, id: 'two', madeAt: world.now(), untried: 'x' }))
  world.passTime(hours(2))
  expect((await listLatestBackups(world.db)).map(({ id }) => id)).toEqual(['two', 'one'])
  expect([(await findLastProof(world.db))?.id, await isBroken()]).toEqual(['one', true])
})

test('who may not see the health of the shop tries nothing', async () => {
  const world = await fakeWorld()
  expect(await tryOutside(world, as('packer'), { what: 'mail' })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(world.sent).toEqual([])
})
