import type { Db } from '@/db/open'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { endCheckout, removeBoughtLines } from '@/lib/cart/queries/bought'
import { enqueue } from '@/lib/jobs/commands'
import { attendeeJob, mailJob } from '@/lib/jobs/rules'
import { grantEntitlements } from '@/lib/orders/commands/grant'
import { insertCancellation, insertInvoice, nextNumber } from '@/lib/orders/queries/facts'
import { findOrder, findPromised, type Promised, saveClaimOfPlace } from '@/lib/orders/queries/orders'
import { saveStanding } from '@/lib/orders/queries/standings'
import { toWriteTo } from '@/lib/orders/rules'
import { standingOncePaid } from '@/lib/orders/standing'
import { findAskedCoupon, findUseOfOrder, takeUseAgain } from '@/lib/pricing/queries/coupons'
import { keep, reclaim, release } from '@/lib/stock/commands'
import type { World } from '@/lib/world/world'
import type { Due } from '../queries'
import { writeRefund } from './refund'

type Inside = Pick<World, 'now' | 'newId' | 'log'> & { db: Db }
type Payment = { id: string; reference: string; amount: number; at: Instant }
/** The order, and how it stood before this payment. */
type Paid = Pick<Due, 'order' | 'payments' | 'cancelledAt'>

/** Money has come for an order: what was promised is handed over, or, where it is gone, the money goes back. */
export async function fulfil(world: Inside, { order: row, payments, cancelledAt }: Paid, payment: Payment) {
  if (payments > 0 || cancelledAt !== null) return giveBack(world, row, payment, 'paid-twice')

  const order = await findPromised(world.db, row)
  const claims = await reclaim(world, order.id)
  if (!claims.ok) {
    await insertCancellation(world.db, { orderId: order.id, reason: 'places-gone', by: 'shop', at: world.now() })
    await release(world, order.id, 'paid too late')
    return giveBack(world, row, payment, 'places-gone')
  }
  for (const place of order.places) {
    const again = claims.value.get(place.claimId)
    if (again) await saveClaimOfPlace(world.db, place.id, again)
  }
  await keep(world, order.id)
  if (row.couponCode) await keepUse(world, row)
  await issueInvoice(world, order)
  await grantEntitlements(world, order)
  await emptyCart(world.db, order)
  await saveStanding(world.db, order.id, standingOncePaid(order.parts, payment.at))
  await enqueue(world, mailJob('order', order.id))
  for (const { id, naming } of toWriteTo(order.places)) await enqueue(world, attendeeJob('attendee', id, naming))
}

/** Money that came late finds the use given back. What was agreed to stands; beyond the limit staff are told, and it counts no more. */
async function keepUse(world: Inside, { id, number, couponCode }: Paid['order']) {
  const { db } = world
  const found = await findUseOfOrder(db, id)
  if (!found || found.use.givenBackAt === null) return
  const { mostUses, mostPerPerson } = found.coupon
  const asked = await findAskedCoupon(db, found.coupon.code, { person: found.use.person, besides: id })
  const isRoom = asked && asked.uses < (mostUses ?? Infinity) && asked.usesOfPerson < (mostPerPerson ?? Infinity)
  if (isRoom) return takeUseAgain(db, id)
  const alert = { reason: `Order ${number} was paid late, and its code ${couponCode} had been used up meanwhile` }
  await enqueue(world, mailJob('staff-alert', `coupon-${id}`, alert))
}

/** The whole payment, at once and never in silence. */
async function giveBack(world: Inside, { id }: Paid['order'], payment: Payment, reason: 'paid-twice' | 'places-gone') {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error(`order ${id} has gone`)
  const facts = { order, payment, amount: money(payment.amount), lines: [], reason, by: 'shop' }
  const refundId = await writeRefund(world, facts)
  if (reason === 'places-gone') await enqueue(world, mailJob('places-gone', refundId))
  const alert = { reason: `Order ${order.number} was refunded in full: ${reason}` }
  await enqueue(world, mailJob('staff-alert', `refund-${payment.id}`, alert))
}

async function issueInvoice({ db, now, newId }: Inside, { id }: Promised) {
  const series = 'INV'
  await insertInvoice(db, { id: newId(), orderId: id, series, number: await nextNumber(db, series), issuedAt: now() })
}

/** What was bought leaves the cart; what was added meanwhile stays. */
async function emptyCart(db: Db, order: Promised) {
  const cartId = (await endCheckout(db, order.id)) ?? order.cartId
  if (cartId) await removeBoughtLines(db, cartId, order)
}
