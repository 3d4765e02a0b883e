import { expect, test } from 'vitest'
import type { Visitor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { money } from '@/lib/base/money'
import { addDays, dayIn, days, HOME_ZONE, inZone } from '@/lib/base/time'
import { placeOrder } from '@/lib/checkout/commands/place-order'
import { settle } from '@/lib/checkout/commands/settle'
import { askToPay, guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { nextContentChange } from '@/lib/content/queries'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { makeQuote } from '@/lib/quotes/commands/make'
import { findQuote, quoteAgreed } from '@/lib/quotes/queries'
import { MakeQuote } from '@/lib/quotes/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { findGst, listGstRates } from '../queries/gst'
import { gstOn, invoiceName, SaveGst } from '../rules/gst'
import { dropGst, saveGst } from './gst'

const as = (role: 'owner' | 'shop'): Visitor => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
const today = ({ now }: FakeWorld) => dayIn(now(), HOME_ZONE)
const set = (world: FakeWorld, percent: string, { from = today(world), revision = '1' } = {}) =>
  saveGst(world, as('owner'), SaveGst.parse({ from, percent, revision }))

test('without a word of the owner it is ten per cent, on whatever day', async () => {
  const world = await smallShop()
  expect(await findGst(world.db, world.now())).toBe(1000)
  expect(gstOn([{ from: '2027-07-01', basisPoints: 1250 }], '2027-06-30')).toBe(1000)
  expect(gstOn([{ from: '2027-07-01', basisPoints: 1250 }], '2027-07-01')).toBe(1250)
})

test('a rate counts from midnight at home on, and the kept pages end there', async () => {
  const world = await smallShop()
  const from = addDays(today(world), 3)
  expect(await set(world, '12.5', { from })).toMatchObject({ ok: true })
  const midnight = inZone(`${from}T00:00`, HOME_ZONE)
  expect(await nextContentChange(world.db, world.now())).toBe(midnight)
  world.setTime((midnight - 1) as typeof midnight)
  expect(await findGst(world.db, world.now())).toBe(1000)
  world.setTime(midnight)
  expect(await findGst(world.db, world.now())).toBe(1250)
})

test('an order keeps what it was placed with, though the rate changes before it is paid', async () => {
  const world = await smallShop()
  const order = await placed(world, await guestWith(world, { 'variant:book': 2 }))
  await set(world, '20')
  world.payments.pay(order.session)
  await settle(world, order.session)
  // 63.00 and 9.50 freight, with ten per cent.
  expect(await findOrder(world.db, order.orderId)).toMatchObject({ gst: money(7_25), total: money(79_75) })
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('who was shown the old rate is asked again before anything is owed', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:book': 2 })
  const ask = await askToPay(world, visitor)
  await set(world, '20')
  expect(await placeOrder(world, visitor, ask)).toMatchObject({
    refusal: { kind: 'price-changed', now: money(87_00) },
  })
})

test('a quote that was sent keeps its rate until it is made anew', async () => {
  const world = await smallShop()
  const sent = {
    ...{
      quote: 'q',
      name: 'B',
      email: 'b@example.com',
      organisation: '',
      street: '1 S',
      street2: '',
      city: 'Adelaide',
    },
    ...{ state: 'SA', postcode: '5000', country: 'AU', poNumber: '', freight: '10.00', validUntil: '2026-12-31' },
    ...{ do: 'send', 'line-0-offer': 'BOOK', 'line-0-quantity': '1', 'line-0-price': '30.00' },
  }
  const make = (revision: string) => makeQuote(world, as('shop'), MakeQuote.parse({ ...sent, revision }))
  const total = async () => {
    const row = await findQuote(world.db, 'q')
    return row && (await quoteAgreed(world.db, row, world.now())).total.minor
  }
  expect(await make('0')).toMatchObject({ ok: true })
  await set(world, '20')
  expect(await total()).toBe(44_00)
  expect(await make('1')).toMatchObject({ ok: true })
  expect(await total()).toBe(48_00)
})

test('what has begun is not changed, what is planned is replaced or taken back, and every change is an act', async () => {
  const world = await smallShop()
  const later = addDays(today(world), 30)
  expect(await set(world, '10', { from: addDays(today(world), -1) })).toMatchObject({ refusal: { kind: 'past' } })
  await set(world, '0')
  expect(await set(world, '10', { revision: '2' })).toMatchObject({ refusal: { kind: 'in-force' } })
  await set(world, '10', { from: later, revision: '2' })
  await set(world, '11', { from: later, revision: '3' })
  expect((await listGstRates(world.db)).map(({ basisPoints }) => basisPoints)).toEqual([0, 1100])
  await dropGst(world, as('owner'), { from: later, revision: 4 })
  expect(await listGstRates(world.db)).toHaveLength(1)
  expect((await listActsOn(world.db, 'tariff', 'gst')).map(({ act }) => act)).toEqual([
    ...['gst.taken-back', 'gst.set', 'gst.set', 'gst.set'],
  ])
  world.passTime(days(60))
  expect([await findGst(world.db, world.now()), invoiceName(0), invoiceName(1000)]).toEqual([
    ...[0, 'Invoice', 'Tax invoice'],
  ])
})

test('of two who change it the second is told; only an owner may', async () => {
  const world = await smallShop()
  const ask = SaveGst.parse({ from: today(world), percent: '10', revision: '1' })
  expect(await saveGst(world, as('shop'), ask)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  await set(world, '10')
  const from = addDays(today(world), 1)
  expect(await set(world, '11', { from })).toMatchObject({ refusal: { kind: 'changed-meanwhile' } })
})

test.each(['', '-1', '100', '10.555', 'ten', '1e1'])('%s is no rate', (percent) => {
  expect(SaveGst.safeParse({ from: '2027-01-01', percent, revision: '1' }).success).toBe(false)
})
test.each([
  ['10', 1000],
  ['0', 0],
  ['12.5 %', 1250],
  ['7.05', 705],
])('%s is %i basis points', (percent, points) => {
  expect(SaveGst.parse({ from: '2027-01-01', percent, revision: '1' }).percent).toBe(points)
})
