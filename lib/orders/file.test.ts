import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { ok } from '@/lib/base/result'
import { minutes } from '@/lib/base/time'
import { recordBankPayment } from '@/lib/checkout/commands/bank'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { refundLines } from '@/lib/checkout/commands/refund'
import { guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { bought, deliver, STAFF, staffed } from '@/lib/email/mailing.testing'
import { csvOf } from '@/lib/lists/csv'
import { askedFor } from '@/lib/lists/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { ORDERS_FILE } from './file'
import { ORDERS_LIST } from './list'
import { listOrders } from './queries/list'
import { withMoney } from './queries/money-of-many'

/** The rows of the file as a spreadsheet reads them, by the number of the order. */
async function fileOf(world: FakeWorld) {
  async function* pages() {
    yield withMoney(world.db, (await listOrders(world.db, askedFor(ORDERS_LIST, {}), 500)).rows)
  }
  let text = ''
  for await (const part of csvOf(ORDERS_FILE, pages())) text += part
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
  return (number: string) => data.find((row) => row.Order === number) ?? {}
}

const unpaid = async (world: FakeWorld, wanted: Record<string, number>) => {
  const { orderId } = await placed(world, await guestWith(world, wanted))
  const { rows } = await listOrders(world.db, askedFor(ORDERS_LIST, {}), 500)
  return { orderId, number: rows.find(({ id }) => id === orderId)?.number ?? '' }
}

test('the file says in dollars what was paid and what went back, and by which means', async () => {
  const world = await staffed()
  const card = await bought(world, { 'variant:ebook': 1 })
  const line = { lineId: card.lines[0]?.id ?? '', quantity: 0, amount: money(5_05) }
  await refundLines(world, STAFF, { orderId: card.id, lines: [line], reason: 'x' })
  const none = await unpaid(world, { 'variant:ebook': 1 })
  const bank = await unpaid(world, { 'variant:ebook': 2 })
  world.passTime(minutes(90))
  await reconcile(world)
  expect(await recordBankPayment(world, STAFF, { order: bank.orderId, reference: 'R' })).toMatchObject({ ok: true })

  const row = await fileOf(world)
  expect(row(card.number)).toMatchObject({
    ...{ 'Items ex GST AUD': '16.00', 'GST AUD': '1.60', 'Total AUD': '17.60' },
    ...{ 'Paid AUD': '17.60', 'Paid by': 'card', 'Refunded AUD': '5.05', 'Refunded by': 'card' },
  })
  expect(row(bank.number)).toMatchObject({ 'Paid AUD': '35.20', 'Paid by': 'bank', 'Refunded AUD': '0.00' })
  expect(row(none.number)).toMatchObject({ 'Paid AUD': '0.00', 'Paid by': '', 'Refunded by': '' })
})

test('a refund that failed is not money that went back', async () => {
  const world = await staffed()
  const order = await bought(world, { 'variant:ebook': 1 })
  const line = { lineId: order.lines[0]?.id ?? '', quantity: 1, amount: money(17_60) }
  world.payments.refund = async () => ok({ reference: 're_1', status: 'failed', failure: 'lost card' })
  await refundLines(world, STAFF, { orderId: order.id, lines: [line], reason: 'x' })
  await deliver(world)
  expect((await fileOf(world))(order.number)).toMatchObject({ 'Refunded AUD': '0.00', 'Refunded by': '' })
})
