import { eq, isNull } from 'drizzle-orm'
import { transact } from '@/db/open'
import { money, plus } from '@/lib/base/money'
import { hours, instant, later, minutes } from '@/lib/base/time'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { refundLines } from '@/lib/checkout/commands/refund'
import type { RefundLine } from '@/lib/checkout/refunds'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { findOrder } from '@/lib/orders/queries/orders'
import { courseDates as dateTable } from '../schema/courses'
import { jobs } from '../schema/jobs'
import { type Basket, buy, order, pay } from './buying'
import { detailsOf, NAMED, type Named } from './named-orders'
import { buyerActor, staffActor } from './people'
import { courseDates } from './texts/course-dates'
import { packs } from './texts/packs'
import type { SeedWorld } from './world'

const staff = { actor: staffActor('shop'), cartId: null }
const FULL = 'mobilisation-of-the-nervous-system-milan-may-2027'

/** The named orders of the field facts, then as many others as fill the dates. Ids by name, for tests. */
export async function seedOrders(world: SeedWorld): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const named of NAMED) {
    world.setTime(instant(named.at))
    ids[named.name] = await place(world, named)
  }
  ids.O11 = await payTooLate(world)
  await fillDates(world)
  await cancelDates(world)
  await transact(world.db, (tx) => tx.update(jobs).set({ doneAt: world.now() }).where(isNull(jobs.doneAt)))
  return ids
}

/** What these orders take of each counted variant, so that the stock of the tables is what is left. */
export function soldByOrders(): Map<string, number> {
  const sold = new Map<string, number>()
  const add = (sku: string, count: number) => sold.set(sku, (sold.get(sku) ?? 0) + count)
  for (const { lines } of NAMED.filter((named) => named.outcome !== 'ends unpaid'))
    for (const [offer, quantity] of Object.entries(lines)) {
      const [kind, id = ''] = offer.split(':')
      if (kind === 'variant') add(id, quantity)
      for (const part of packs.find((pack) => pack.slug === id)?.parts ?? []) add(part.sku, part.quantity * quantity)
    }
  return sold
}

async function place(world: SeedWorld, named: Named): Promise<string> {
  const details = detailsOf(named)
  const who = named.buyer ? { actor: buyerActor(named.buyer), cartId: null } : undefined
  if (named.outcome === 'ends unpaid') {
    const { orderId } = await order(world, named.lines, details, who)
    world.setTime(later(world.now(), hours(2)))
    await reconcile(world)
    return orderId
  }
  const orderId = await buy(world, named.lines, details, who)
  for (const sku of named.shipped ?? []) await ship(world, orderId, sku)
  if (named.refunded) await giveBack(world, orderId, named.refunded)
  return orderId
}

async function ship(world: SeedWorld, orderId: string, sku: string) {
  world.setTime(later(world.now(), hours(30)))
  const found = await findOrder(world.db, orderId)
  const parts = (found?.parts ?? []).filter((part) => part.sku === sku)
  const asked = Object.fromEntries(parts.map((part) => [part.id, part.quantity]))
  const shipped = await recordShipment(world, staff, {
    order: orderId,
    carrier: 'Sample carrier',
    tracking: `SAMPLE-${sku}`,
    parts: asked,
  })
  if (!shipped.ok) throw new Error(shipped.refusal.kind)
}

async function giveBack(world: SeedWorld, orderId: string, { sku, at, reason }: NonNullable<Named['refunded']>) {
  world.setTime(instant(at))
  const found = await findOrder(world.db, orderId)
  const lines = (found?.lines ?? []).filter((line) => line.sku === sku)
  await refund(
    world,
    orderId,
    lines.map((line) => ({ lineId: line.id, quantity: line.quantity, amount: plus(money(line.net), money(line.gst)) })),
    reason,
  )
}

async function refund(world: SeedWorld, orderId: string, lines: RefundLine[], reason: string) {
  const given = await refundLines(world, staff, { orderId, lines, reason })
  if (!given.ok) throw new Error(given.refusal.kind)
}

/** The last two places of a date are held, released, sold to others, and then paid for after all. */
async function payTooLate(world: SeedWorld): Promise<string> {
  world.setTime(instant('2026-11-10T02:00:00Z'))
  const seats = soldOn(FULL)
  await sell(world, FULL, seats - 2)
  const late = await order(world, { [`date:${FULL}`]: 2 }, detailsOf({ name: 'O11', buyer: 'attendee' }))
  world.setTime(later(world.now(), hours(1)))
  await reconcile(world)
  await sell(world, FULL, 2)
  await pay(world, late.session)
  await reconcile(world)
  return late.orderId
}

/** Filler orders carry the rest of the places. */
async function fillDates(world: SeedWorld) {
  const named = new Map<string, number>()
  for (const { lines, refunded } of NAMED)
    for (const [offer, quantity] of Object.entries(lines)) {
      const slug = offer.replace('date:', '')
      if (offer.startsWith('date:') && refunded?.sku !== slug) named.set(slug, (named.get(slug) ?? 0) + quantity)
    }
  for (const { slug, days } of courseDates) {
    const isPast = (days[0]?.day ?? '') < '2026-11-01'
    world.setTime(instant(isPast ? '2026-10-02T03:00:00Z' : '2026-10-20T03:00:00Z'))
    const rest = soldOn(slug) - (named.get(slug) ?? 0)
    if (slug !== FULL && rest > 0) await sell(world, slug, rest)
  }
}

async function sell(world: SeedWorld, slug: string, places: number) {
  for (let left = places, n = 0; left > 0; n++) {
    const count = Math.min(left, (n % 4) + 1)
    world.setTime(later(world.now(), minutes(7)))
    const basket: Basket = { [`date:${slug}`]: count }
    await buy(world, basket, detailsOf({ name: `${slug}-${n}`, attendees: { [slug]: count } }))
    left -= count
  }
}

const soldOn = (slug: string) => courseDates.find((date) => date.slug === slug)?.sold ?? 0

/** Cancelled by us: every place is paid back in full, and the fact stays. */
async function cancelDates(world: SeedWorld) {
  for (const { slug, cancelled } of courseDates.filter((date) => date.cancelled)) {
    world.setTime(instant(`${cancelled?.on}T02:00:00Z`))
    await transact(world.db, (tx) =>
      tx.update(dateTable).set({ cancelledAt: world.now() }).where(eq(dateTable.id, slug)),
    )
    const sessions = [...world.payments.sessions.values()]
    for (const { order: orderId } of sessions) {
      const found = orderId ? await findOrder(world.db, orderId) : undefined
      const lines = (found?.lines ?? []).filter((line) => line.courseDateId === slug)
      if (!found?.payments.length || lines.length === 0) continue
      const back = lines.map((line) => ({
        lineId: line.id,
        quantity: line.quantity,
        amount: plus(money(line.net), money(line.gst)),
      }))
      await refund(world, found.id, back, 'The date was cancelled')
    }
  }
}
