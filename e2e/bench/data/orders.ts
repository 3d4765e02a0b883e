import { cartLines, carts } from '@/db/schema/cart'
import { paymentAttempts } from '@/db/schema/checkout'
import { invoices } from '@/db/schema/invoices'
import { payments } from '@/db/schema/order-facts'
import { orderStandings, orderTerms } from '@/db/schema/order-list'
import { orderLines, orderParts, orders } from '@/db/schema/orders'
import { claims } from '@/db/schema/stock'
import { earlier, type Instant, later, minutes } from '@/lib/base/time'
import { termsOf } from '@/lib/orders/standing'
import { skuOf } from './catalogue'
import type { Chance } from './chance'
import { row, type TableRow } from './row'

/** Carts that somebody has left, each with two works. */
export function* cartRows(
  chance: Chance,
  { count, products, now }: { count: number; products: number; now: Instant },
): Generator<TableRow> {
  for (let n = 0; n < count; n++) {
    const id = `cart-${n}`
    const at = earlier(now, minutes(n * APART))
    yield row(carts, { id, createdAt: at, touchedAt: at })
    for (const part of [0, 1]) {
      const variantId = skuOf((chance.below(products >> 1) << 1) + part)
      yield row(cartLines, { id: `${id}-${part}`, cartId: id, variantId, quantity: 1, seenPrice: 1000, addedAt: at })
    }
  }
}

const SHIPPING = 950
/** Ten minutes apart, the last one now. */
const APART = 10

/** Paid orders of one or two printed works each, with every fact that a paid order has. */
export function* orderRows(
  chance: Chance,
  { count, products, now }: { count: number; products: number; now: Instant },
): Generator<TableRow> {
  for (let n = 0; n < count; n++) {
    const id = `order-${String(n).padStart(12, '0')}`
    const at = earlier(now, minutes((count - n) * APART))
    const lines = Array.from({ length: 1 + chance.below(2) }, (_, rank) => lineOf(chance, id, rank, products))
    const net = lines.reduce((all, line) => all + line.net, 0)
    const shippingGst = SHIPPING / 10
    const gst = lines.reduce((all, line) => all + line.gst, 0) + shippingGst
    const total = net + SHIPPING + gst
    const email = `buyer-${n % 5000}@example.com`
    const number = `B${String(n).padStart(7, '0')}`
    yield row(orders, {
      ...{ id, number, placedAt: at, name: 'Sample buyer', email },
      ...{ organisation: '', billingCountry: 'AU', poNumber: '', invoiceEmail: '', note: '', service: 'standard' },
      delivery: {
        ...{ name: 'Sample buyer', organisation: '', street: '1 Sample Street', street2: '', city: 'Adelaide' },
        ...{ state: 'SA', postcode: '5000', country: 'AU' },
      },
      ...{ weight: 500, net, shipping: SHIPPING, shippingGst, gst, total, currency: 'AUD', quoteHash: `hash-${n}` },
    })
    yield* factRows(id, n, total, at, email)
    for (const line of lines) yield* lineRows(line, id, at)
    const paidAt = later(at, minutes(1))
    yield row(orderStandings, {
      orderId: id,
      placedAt: at,
      total,
      country: 'AU',
      standing: 'to-ship',
      owedSince: paidAt,
    })
    const findable = { number, name: 'Sample buyer', email, organisation: '', poNumber: '' }
    for (const term of termsOf(findable, lines)) yield row(orderTerms, { term, placedAt: at, orderId: id })
  }
}

type Line = ReturnType<typeof lineOf>

function lineOf(chance: Chance, orderId: string, rank: number, products: number) {
  const sku = skuOf(chance.below(products))
  const [unitPrice, quantity] = [1000 + chance.below(50) * 100, 1 + chance.below(3)]
  const net = unitPrice * quantity
  return {
    ...{ id: `${orderId}-${rank}`, orderId, rank, kind: 'variant', variantId: sku, title: `Work ${sku}`, sku },
    ...{ detail: 'Print', quantity, unitPrice, tierBasisPoints: 0, discount: 0, net, gst: net / 10 },
  }
}

function* lineRows(line: Line, orderId: string, at: Instant): Generator<TableRow> {
  const { id, variantId, title, sku, quantity, net } = line
  yield row(orderLines, line)
  yield row(orderParts, {
    ...{ id: `${id}-part`, orderId, lineId: id, variantId, title, sku, quantity, share: net },
    ...{ kind: 'print', taxClass: 'goods', weight: 250 },
  })
  yield row(claims, {
    ...{ id: `${id}-claim`, orderId, lineId: id, variantId, quantity },
    ...{ createdAt: at, heldUntil: later(at, minutes(40)), keptAt: later(at, minutes(1)) },
  })
}

function* factRows(id: string, n: number, total: number, at: Instant, email: string): Generator<TableRow> {
  const session = `cs_${id}`
  const request = {
    order: id,
    number: id,
    email,
    quoteHash: `hash-${n}`,
    lines: [],
    total,
    successUrl: '',
    cancelUrl: '',
  }
  yield row(paymentAttempts, {
    ...{ id, orderId: id, request, createdAt: at, expiresAt: later(at, minutes(35)), session },
    ...{ url: null, endedAt: later(at, minutes(1)), outcome: 'paid' },
  })
  yield row(payments, {
    id,
    orderId: id,
    reference: `pi_${id}`,
    session,
    amount: total,
    currency: 'AUD',
    at: later(at, minutes(1)),
  })
  yield row(invoices, { id, orderId: id, series: 'BENCH', number: n + 1, issuedAt: later(at, minutes(1)) })
}
