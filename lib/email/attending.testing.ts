import { expect } from 'vitest'
import { settle } from '@/lib/checkout/commands/settle'
import { guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { nameAttendee } from '@/lib/orders/commands/attendees'
import { keyOf } from '@/lib/orders/link'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { shopWithDays } from '@/lib/places/cancelling.testing'
import type { FakeWorld } from '@/lib/world/fake'
import { deliver, NOBODY } from './mailing.testing'

export const [ANNA, BEN] = [
  { name: 'Anna Sample', email: 'anna@example.com' },
  { name: 'Ben Sample', email: 'ben@example.com' },
]
export const BUYER = { name: 'Sample buyer', email: 'buyer@example.com' }

/** A paid order with a place for each of them; only what is sent from then on is counted. */
export async function bookedFor(...people: { name: string; email: string }[]) {
  const world = await shopWithDays()
  const visitor = await guestWith(world, { 'date:date': people.length }, { attendees: { date: people } })
  const { orderId, session } = await placed(world, visitor)
  expect(await deliver(world), 'nobody is written to before it is paid').toBe(0)
  world.payments.pay(session)
  await settle(world, session)
  return { world, order: await orderOf(world, orderId) }
}

export async function orderOf(world: FakeWorld, id: string) {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

export const placeOf = (order: OrderView, name: string) => {
  const place = order.places.find(({ attendeeName }) => attendeeName === name)
  if (!place) throw new Error(`nobody is called ${name}`)
  return place.id
}

export const rename = (world: FakeWorld, order: OrderView, place: string, who: { name: string; email: string }) =>
  nameAttendee(world, NOBODY, { place, order: order.number, key: keyOf(world, order), ...who })

/** To whom mails went whose subject begins so. */
export const told = (world: FakeWorld, subject: string) =>
  world.sent.filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to)
