import { expect, test } from 'vitest'
import { book, openSandbox, TOTAL } from './testing'

async function openPaid() {
  const sandbox = await openSandbox()
  const { id } = await sandbox.stripe.checkout.sessions.create(book)
  sandbox.control.pay(id)
  const { payment_intent } = await sandbox.stripe.checkout.sessions.retrieve(id)
  return { ...sandbox, session: id, payment_intent: String(payment_intent) }
}

test('two rightful refunds of one amount both succeed, and no cent more than was paid goes back', async () => {
  const { stripe, payment_intent, control } = await openPaid()
  const half = { payment_intent, amount: 2000 }
  const [first, second] = [await stripe.refunds.create(half), await stripe.refunds.create(half)]
  expect(first.id).not.toBe(second.id)
  expect([first.status, second.status]).toEqual(['succeeded', 'succeeded'])
  await expect(stripe.refunds.create(half)).rejects.toMatchObject({ statusCode: 400, param: 'amount' })
  expect(await stripe.refunds.create({ payment_intent })).toMatchObject({ amount: TOTAL - 4000 })
  await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({ code: 'charge_already_refunded' })
  expect(control.totals()).toEqual({ aud: { captured: TOTAL, refunded: TOTAL } })
})

test('refunds asked for all at once never pass what was paid', async () => {
  const { stripe, payment_intent, control } = await openPaid()
  const asked = Array.from({ length: 20 }, () => stripe.refunds.create({ payment_intent, amount: 1000 }))
  const answers = await Promise.allSettled(asked)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  expect(control.totals().aud?.refunded).toBe(4000)
})

test('a refund tells the shop what happened, one fact after the other', async () => {
  const { stripe, payment_intent, control, ear } = await openPaid()
  await control.webhooks.settled()
  const { id, charge } = await stripe.refunds.create({
    payment_intent,
    metadata: { row: '7' },
    reason: 'requested_by_customer',
  })
  await control.webhooks.settled()
  const told = ear.heard.slice(3).map(({ body }) => JSON.parse(body))
  expect(told.map(({ type, data }) => [type, data.object.status])).toEqual([
    ['refund.created', 'pending'],
    ['charge.refunded', 'succeeded'],
    ['refund.updated', 'succeeded'],
  ])
  expect(told[0].request.id).toMatch(/^req_/)
  expect(await stripe.refunds.retrieve(id)).toMatchObject({
    metadata: { row: '7' },
    charge,
    payment_intent,
    status: 'succeeded',
  })
  expect((await stripe.refunds.list({ payment_intent })).data.map((refund) => refund.id)).toEqual([id])
  expect((await stripe.refunds.list({ charge: 'ch_other' })).data).toEqual([])
  expect(await stripe.charges.retrieve(String(charge), { expand: ['refunds'] })).toMatchObject({
    refunded: true,
    amount_refunded: TOTAL,
    refunds: { data: [{ id }] },
  })
})

test('a refund may wait, and then arrive', async () => {
  const { stripe, payment_intent, control } = await openPaid()
  control.refunds.next('pending')
  const { id, status } = await stripe.refunds.create({ payment_intent })
  expect(status).toBe('pending')
  expect(control.refunds.succeed(id)).toBe(true)
  expect(control.refunds.succeed(id)).toBe(false)
  expect((await stripe.refunds.retrieve(id)).status).toBe('succeeded')
})

test.each(['before', 'after'])(
  'a refund that fails %s it succeeded leaves the money with the shop, to be given back again',
  async (when) => {
    const { stripe, payment_intent, control, ear } = await openPaid()
    if (when === 'before') control.refunds.next('failed')
    const { id } = await stripe.refunds.create({ payment_intent })
    if (when === 'after') control.refunds.fail(id)
    expect(await stripe.refunds.retrieve(id)).toMatchObject({ status: 'failed', failure_reason: expect.any(String) })
    expect(control.totals()).toEqual({ aud: { captured: TOTAL, refunded: 0 } })
    expect(await stripe.refunds.create({ payment_intent })).toMatchObject({ amount: TOTAL, status: 'succeeded' })
    await control.webhooks.settled()
    expect(ear.types()).toContain('refund.failed')
  },
)

test('nothing goes back that never came', async () => {
  const { stripe, control, books } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  control.pay(id, '4000000000000002')
  const [payment_intent] = books.paymentIntents.keys()
  await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    statusCode: 400,
    param: 'payment_intent',
  })
  await expect(stripe.refunds.create({})).rejects.toMatchObject({ code: 'parameter_missing' })
  await expect(stripe.refunds.create({ payment_intent, amount: 0 })).rejects.toMatchObject({ param: 'amount' })
  await expect(stripe.refunds.create({ payment_intent, reason: 'regret' })).rejects.toMatchObject({ param: 'reason' })
  expect(books.refunds.size).toBe(0)
})
