import { expect, test } from 'vitest'
import { days } from '@/lib/base/time'
import { recordBankPayment } from '@/lib/checkout/commands/bank'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { deliver, mailAbout, NOBODY, STAFF } from '@/lib/email/mailing.testing'
import { brokenPromises } from '@/lib/invariants'
import { runDueJobs } from '@/lib/jobs/commands'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { erasePerson } from '@/lib/people/commands'
import { dateOf } from '@/lib/places/cancelling.testing'
import { cancelDate } from '@/lib/places/commands/cancel'
import { HANDLERS } from '@/lib/schedule'
import { acceptByTransfer } from './commands/by-transfer'
import { OWNER, quotedShop } from './quoted.testing'

/** An order that waits for a transfer. */
async function waiting(fields: Record<string, string> = {}) {
  const { world, ask } = await quotedShop(fields)
  const answer = await acceptByTransfer(world, NOBODY, ask)
  if (!answer.ok) throw new Error(answer.refusal.kind)
  const { orderId } = answer.value
  const order = async () => {
    const found = await findOrder(world.db, orderId)
    if (!found) throw new Error('no order')
    return { ...found, status: orderStatus(found) }
  }
  return { world, orderId, order }
}

const A_PLACE = { 'line-0-offer': 'date', 'line-0-quantity': '1', freight: '0' }

test('a date that is cancelled while its order waits for a transfer asks for no money any more, and takes none', async () => {
  const { world, orderId, order } = await waiting(A_PLACE)
  await deliver(world)
  const { revision } = await dateOf(world)
  expect(await cancelDate(world, OWNER, { date: 'date', revision, reason: '' })).toMatchObject({ ok: true })
  await runDueJobs(world, HANDLERS)
  await runDueJobs(world, HANDLERS)
  expect(await order()).toMatchObject({ status: 'payment-ended', transfer: { outcome: 'date-cancelled' } })
  expect(mailAbout(world, 'nothing is held for you any more').text).toContain(
    'will not be held, so please do not pay for it',
  )
  expect(await recordBankPayment(world, STAFF, { order: orderId, reference: 'R 7' })).toMatchObject({ ok: false })
  expect((await order()).payments).toEqual([])
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('who still waits with us for a transfer cannot be forgotten; once it is over they can, and their name is gone', async () => {
  const { world, order } = await waiting()
  const ask = { email: 'buyer@example.com' }
  const { number } = await order()
  expect(await erasePerson(world, OWNER, ask)).toMatchObject({ refusal: { kind: 'owed', orders: [number] } })
  world.passTime(days(20))
  await reconcile(world)
  expect(await erasePerson(world, OWNER, ask)).toMatchObject({ ok: true })
  const kept = JSON.stringify(await order())
  for (const trace of ['Sample buyer', 'buyer@example.com', '1 Sample Street', 'Sample University'])
    expect(kept).not.toContain(trace)
  await placed(world, await guestWith(world, { 'variant:book': 3 }))
  await runDueJobs(world, HANDLERS)
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})
