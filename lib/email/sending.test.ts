import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { users } from '@/db/schema/accounts'
import { mails } from '@/db/schema/email'
import { jobs } from '@/db/schema/jobs'
import { ok, refuse } from '@/lib/base/result'
import { hours, minutes } from '@/lib/base/time'
import { smallShop } from '@/lib/checkout/small-shop.testing'
import { enqueue } from '@/lib/jobs/commands'
import { listDeadJobs } from '@/lib/jobs/queries'
import { mailJob } from '@/lib/jobs/rules'
import { worldOn } from '@/lib/world/fake'
import { sendMail } from './commands'
import { bought, deliver, mailAbout } from './mailing.testing'

test('a fact is told once, however often it is queued and its job is run', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:ebook': 1 })
  await deliver(world)
  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, mailJob('order', order.id)))
  await deliver(world)
  const [job] = await world.db.select().from(jobs)
  if (job) expect(await sendMail(world, job)).toEqual(ok(null))
  expect(world.sent).toHaveLength(1)
  expect(await world.db.select().from(mails)).toMatchObject([{ about: order.id, recipient: 'buyer@example.com' }])
})

test('a mail server that is down for a day loses no mail', async () => {
  const world = await smallShop()
  const working = world.mail.send
  world.mail.send = async () => refuse({ kind: 'mail-unavailable', reason: 'ECONNREFUSED' })
  await bought(world, { 'variant:ebook': 1 })
  for (let hour = 0; hour < 24; hour++) {
    await deliver(world)
    world.passTime(hours(1))
  }
  expect(await listDeadJobs(world.db)).toEqual([])
  world.mail.send = working
  world.passTime(hours(8))
  await deliver(world)
  expect(world.sent).toHaveLength(1)
})

test('a mail that is tried twice has the same id, so that a mailbox can tell', async () => {
  const world = await smallShop()
  await bought(world, { 'variant:ebook': 1 })
  const ids: (string | undefined)[] = []
  world.mail.send = async (mail) => {
    ids.push(mail.id)
    return ids.length === 1 ? refuse({ kind: 'mail-unavailable', reason: 'cut off' }) : ok(null)
  }
  await deliver(world)
  world.passTime(minutes(1))
  await deliver(world)
  expect(ids).toEqual([expect.stringMatching(/^<\w{32}@shop\.test>$/), ids[0]])
})

test('a mail for staff waits until there is somebody to read it', async () => {
  const world = await smallShop()
  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, mailJob('staff-alert', 'x', { reason: 'Look here' })))
  await deliver(world)
  expect(world.sent).toEqual([])
  const person = { id: 'o', email: 'owner@example.com', role: 'owner' as const, createdAt: world.now() }
  await transact(world.db, (tx) => tx.insert(users).values(person))
  world.passTime(minutes(1))
  await deliver(world)
  expect(mailAbout(world, 'For staff: Look here').to).toBe('owner@example.com')
})

test('two processes send a mail once', async () => {
  const world = await smallShop()
  const other = worldOn(world.store, 'o')
  await bought(world, { 'variant:ebook': 1 })
  await Promise.all([deliver(world), deliver(other)])
  expect([...world.sent, ...other.sent]).toHaveLength(1)
})
