import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { decideReturn, type Return, type ReturnAsk, type Returnable } from './returns'

const NOTHING: ReturnAsk = { isAll: false, units: {}, places: [], isShipping: false, amount: null }

/** A line of 3 that shares badly, a line of places, freight. */
function order(): Returnable {
  return {
    lines: [
      { id: 'books', title: 'Books', quantity: 3, net: 100_00, gst: 10_01 },
      { id: 'places', title: 'Places', quantity: 2, net: 1240_00, gst: 124_00 },
    ],
    places: ['p1', 'p2'].map((id) => ({ id, lineId: 'places' })),
    shipping: money(9_50),
    shippingGst: money(95),
    gst: money(134_96),
    payments: [{ id: 'pay', amount: 1484_46 }],
    refunds: [],
    refundLines: [],
  }
}

let count = 0
function given(to: Returnable, ask: Partial<ReturnAsk>): Return {
  const found = decideReturn(to, { ...NOTHING, ...ask })
  if (!found.ok) throw new Error(found.refusal.kind)
  const { paymentId, lines, amount, gst, shipping } = found.value
  const id = `r${++count}`
  to.refunds.push({ id, paymentId, amount: amount.minor, gst: gst.minor, shipping: shipping.minor, failedAt: null })
  to.refundLines.push(...lines.map((line) => ({ ...line, refundId: id, amount: line.amount.minor })))
  return found.value
}

test('a whole line goes back with exactly its net and its GST', () => {
  expect(given(order(), { units: { books: 3 } })).toMatchObject({ amount: money(110_01), gst: money(10_01) })
})

test('a line that goes back unit by unit goes back to the cent, and so does its GST', () => {
  const to = order()
  const parts = [1, 1, 1].map((quantity) => given(to, { units: { books: quantity } }))
  expect(parts.map(({ amount }) => amount.minor)).toEqual([36_68, 36_67, 36_66])
  expect(parts.reduce((all, { gst }) => all + gst.minor, 0)).toBe(10_01)
  expect(decideReturn(to, { ...NOTHING, units: { books: 1 } })).toEqual({
    ok: false,
    refusal: { kind: 'more-than-bought', title: 'Books', left: 0 },
  })
})

test.each<{ first: Partial<ReturnAsk> }>([
  { first: {} },
  { first: { units: { books: 2 } } },
  { first: { places: ['p1'], isShipping: true } },
  { first: { amount: 3_33 } },
])('after %j all that is left goes back, and no cent more', ({ first }) => {
  const to = order()
  const before = Object.keys(first).length > 0 ? given(to, first) : undefined
  const rest = given(to, { isAll: true })
  expect(rest.amount.minor + (before?.amount.minor ?? 0)).toBe(1484_46)
  expect(rest.gst.minor + (before?.gst.minor ?? 0)).toBe(134_96)
  const parts = rest.lines.reduce((all, line) => all + line.amount.minor, 0) + rest.shipping.minor
  expect(parts).toBe(rest.amount.minor)
  expect(decideReturn(to, { ...NOTHING, amount: 1 })).toEqual({
    ok: false,
    refusal: { kind: 'more-than-left', left: money(0) },
  })
})

test('each place goes back by its own name, once', () => {
  const to = order()
  expect(given(to, { places: ['p2'] })).toMatchObject({
    amount: money(682_00),
    lines: [{ lineId: 'places', quantity: 1, placeId: 'p2' }],
  })
  expect(decideReturn(to, { ...NOTHING, places: ['p2'] })).toMatchObject({ refusal: { kind: 'nothing-to-refund' } })
})

test('a refund that failed has given nothing', () => {
  const to = order()
  given(to, { isAll: true })
  to.refunds = to.refunds.map((each) => ({ ...each, failedAt: 1 as never }))
  expect(given(to, { isAll: true }).amount).toEqual(money(1484_46))
})

test('random refunds of a random line never give more than it, and end at exactly it', () => {
  for (let net = 1; net < 400; net += 7) {
    const quantity = (net % 9) + 1
    const gst = Math.floor(net / 10)
    const to: Returnable = {
      ...order(),
      lines: [{ id: 'line', title: 'Line', quantity, net, gst }],
      places: [],
      shipping: money(0),
      shippingGst: money(0),
      gst: money(gst),
      payments: [{ id: 'pay', amount: net + gst }],
    }
    let sum = 0
    for (let left = quantity; left > 0; ) {
      const units = Math.min(left, (net % 3) + 1)
      const found = decideReturn(to, { ...NOTHING, units: { line: units } })
      // Where a line is worth less than a cent for each unit, some units are worth nothing.
      if (found.ok) sum += given(to, { units: { line: units } }).amount.minor
      else to.refundLines.push({ refundId: 'none', lineId: 'line', quantity: units, amount: 0, placeId: null })
      left -= units
    }
    expect(sum).toBeLessThanOrEqual(net + gst)
    if (net >= quantity) expect(sum).toBe(net + gst)
  }
})
