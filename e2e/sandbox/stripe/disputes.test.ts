import { expect, test } from 'vitest'
import { book, openSandbox, TOTAL } from './testing'

async function openPaid() {
  const sandbox = await openSandbox()
  sandbox.control.pay((await sandbox.stripe.checkout.sessions.create(book)).id)
  const [charge = ''] = sandbox.books.charges.keys()
  return { ...sandbox, charge }
}

test('a dispute takes what is left of a charge, once, and no refund is possible meanwhile', async () => {
  const { stripe, control, charge } = await openPaid()
  await stripe.refunds.create({ charge, amount: 948 })
  const id = control.dispute.open(charge)
  expect(control.dispute.open(charge)).toBeNull()
  expect(await stripe.disputes.retrieve(id ?? '')).toMatchObject({
    status: 'needs_response',
    amount: TOTAL - 948,
    charge,
  })
  expect((await stripe.disputes.list({ charge })).data.map((dispute) => dispute.id)).toEqual([id])
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ disputed: true, refunded: false })
  await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: 'charge_disputed', statusCode: 400 })
})

test.each([
  { end: 'win', status: 'won', lost: {}, told: ['funds_reinstated', 'closed'] },
  { end: 'lose', status: 'lost', lost: { aud: TOTAL }, told: ['closed'] },
] as const)('a dispute is decided once: the shop may $end', async ({ end, status, lost, told }) => {
  const { stripe, control, charge, ear } = await openPaid()
  const id = control.dispute.open(charge) ?? ''
  expect(control.dispute[end](id)).toBe(true)
  expect([control.dispute.win(id), control.dispute.lose(id)]).toEqual([false, false])
  expect((await stripe.disputes.retrieve(id)).status).toBe(status)
  expect(control.lostToDisputes()).toEqual(lost)
  await control.webhooks.settled()
  const types = ['created', 'funds_withdrawn', ...told].map((kind) => `charge.dispute.${kind}`)
  expect(ear.types().filter((type) => type.includes('dispute'))).toEqual(types)
})

test('every cent that moves is a balance transaction, and they add up', async () => {
  const { stripe, control, charge } = await openPaid()
  const { id } = await stripe.refunds.create({ charge, amount: 1000 })
  control.refunds.fail(id)
  await stripe.refunds.create({ charge, amount: 500 })
  control.dispute.lose(control.dispute.open(charge) ?? '')
  const moved = await stripe.balanceTransactions.list().autoPagingToArray({ limit: 100 })
  expect(moved.map(({ type, amount }) => [type, amount]).toReversed()).toEqual([
    ['charge', TOTAL],
    ['refund', -1000],
    ['refund_failure', 1000],
    ['refund', -500],
    ['adjustment', 500 - TOTAL],
  ])
  const [taken] = (await stripe.balanceTransactions.list({ type: 'charge' })).data
  expect(taken).toMatchObject({ source: charge, net: (taken?.amount ?? 0) - (taken?.fee ?? 0) })
  expect(await stripe.charges.retrieve(charge, { expand: ['balance_transaction'] })).toMatchObject({
    balance_transaction: { id: taken?.id, object: 'balance_transaction' },
  })
})
