import { hashOf, linkToken } from '@/lib/accounts/commands'
import { findSignInToken, findUser, listStaffAddresses } from '@/lib/accounts/queries'
import { format, money } from '@/lib/base/money'
import { later } from '@/lib/base/time'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { downloadPath } from '@/lib/downloads/link'
import { findDownload } from '@/lib/downloads/queries'
import { MAIL_LINK_LIFE } from '@/lib/downloads/rules'
import type { MailKind } from '@/lib/jobs/rules'
import { keyOf, orderPath } from '@/lib/orders/link'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { findGst } from '@/lib/pricing/queries/gst'
import { invoiceName } from '@/lib/pricing/rules/gst'
import { quotePath } from '@/lib/quotes/link'
import { findQuote, quoteAgreed } from '@/lib/quotes/queries'
import { quoteState } from '@/lib/quotes/rules'
import { sourceOf } from '@/lib/quotes/source'
import { bankOf } from '@/lib/settings/rules'
import { findInvitation } from '@/lib/staff/queries'
import { CARES_FOR } from '@/lib/staff/rules'
import type { World } from '@/lib/world/world'
import { TO_ATTENDEES } from './attending'
import type { Letter } from './letter'
import { dateCancelledLetter, dateChangedLetter } from './letters/dates'
import { codeLetter, downloadLetter, shipmentLetter } from './letters/goods'
import { orderCancelledLetter, paymentFailedLetter, placesGoneLetter, refundLetter } from './letters/money'
import { invoiceLetter, orderLetter } from './letters/order'
import { commentLetter, invitationLetter, signInLetter, staffLetter } from './letters/people'
import { quoteLetter } from './letters/quote'
import { transferEndedLetter, transferInvoiceLetter, transferLetter } from './letters/transfer'
import { findCommentToTell, findOrderIdOf, findParkedPayment } from './queries'

export type Addressed = { to: string; letter: Letter }
export type MailFacts = Record<string, string> & { about: string }

/** Null: there is nothing left to tell. */
export type Compose = (world: World, facts: MailFacts) => Promise<Addressed | null>

/** What each mail says, read at the moment of sending. */
export const COMPOSE: Record<MailKind, Compose> = {
  async 'sign-in'(world, { about, email = '', next = '' }) {
    const token = linkToken(world, about)
    const link = await findSignInToken(world.db, hashOf(token))
    if (!link || world.now() >= link.expiresAt) return null
    const query = new URLSearchParams({ token, email, next })
    return { to: email, letter: signInLetter(world.site.name, `${world.site.url}/sign-in/link?${query}`) }
  },

  async order(world, { about }) {
    const order = await orderOf(world, about)
    const endsAt = later(world.now(), MAIL_LINK_LIFE)
    const links = order.entitlements.map(({ id }) => [id, world.site.url + downloadPath(world, id, endsAt)] as const)
    const invoice = `${world.site.url}/orders/${order.number}/invoice?key=${keyOf(world, order)}`
    const all = { order: linkTo(world, order), invoice, downloads: Object.fromEntries(links) }
    return { to: order.email, letter: orderLetter(order, all) }
  },

  async invoice(world, { about }) {
    const order = await orderOf(world, about)
    if (!order.invoice || !order.invoiceEmail) return null
    const kind = invoiceName(await findGst(world.db, order.invoice.issuedAt))
    return { to: order.invoiceEmail, letter: invoiceLetter(order, order.invoice, world.site, kind) }
  },

  async 'payment-failed'(world, { about }) {
    const order = await orderOf(world, about)
    return { to: order.email, letter: paymentFailedLetter(order, await wayToOrderAgain(world, order)) }
  },

  async 'order-cancelled'(world, { about }) {
    const order = await orderOf(world, about)
    return { to: order.email, letter: orderCancelledLetter(order, linkTo(world, order)) }
  },

  async 'places-gone'(world, { about }) {
    const order = await orderWith(world, 'refund', about)
    return { to: order.email, letter: placesGoneLetter(order, part(order.refunds, about)) }
  },

  async refund(world, { about }) {
    const order = await orderWith(world, 'refund', about)
    return { to: order.email, letter: refundLetter(order, part(order.refunds, about), linkTo(world, order)) }
  },

  async shipment(world, { about }) {
    const order = await orderWith(world, 'shipment', about)
    return { to: order.email, letter: shipmentLetter(order, part(order.shipments, about), linkTo(world, order)) }
  },

  async 'download-link'(world, { entitlement = '' }) {
    const file = await findDownload(world.db, entitlement)
    if (!file || file.endedAt !== null) return null
    const path = downloadPath(world, file.id, later(world.now(), MAIL_LINK_LIFE))
    return { to: file.email, letter: downloadLetter(file, world.site.url + path) }
  },

  async 'access-code'(world, { about }) {
    const order = await orderWith(world, 'entitlement', about)
    const { title, accessCode, endedAt } = part(order.entitlements, about)
    if (!accessCode || endedAt !== null) return null
    return { to: order.email, letter: codeLetter(order, { title, accessCode }, linkTo(world, order)) }
  },

  async quote(world, { about }) {
    const row = await findQuote(world.db, about)
    if (!row || quoteState(row, world.now()) !== 'open') return null
    const agreed = await quoteAgreed(world.db, row, world.now())
    return { to: row.email, letter: quoteLetter(row, agreed, world.site.url + quotePath(world, row)) }
  },

  async transfer(world, { about }) {
    const order = await orderOf(world, about)
    if (orderStatus(order) !== 'waiting-for-transfer') return null
    return { to: order.email, letter: transferLetter(order, bankOf(world.site), linkTo(world, order)) }
  },

  async 'transfer-invoice'(world, { about }) {
    const order = await orderOf(world, about)
    if (orderStatus(order) !== 'waiting-for-transfer' || !order.invoiceEmail) return null
    return { to: order.invoiceEmail, letter: transferInvoiceLetter(order, bankOf(world.site), world.site) }
  },

  async 'transfer-ended'(world, { about }) {
    const order = await orderOf(world, about)
    return orderStatus(order) === 'payment-ended' ? { to: order.email, letter: transferEndedLetter(order) } : null
  },

  async 'comment-approved'(world, { about }) {
    const comment = await findCommentToTell(world.db, about)
    if (comment?.state !== 'shown') return null
    const link = `${world.site.url}/nuggets/${comment.slug}#comment-${about}`
    return { to: comment.email, letter: commentLetter(comment, link) }
  },

  async 'date-cancelled'(world, { order: id = '', date: dateId = '' }) {
    const [order, date] = [await orderOf(world, id), await findCourseDate(world.db, dateId)]
    return date ? { to: order.email, letter: dateCancelledLetter(order, date, linkTo(world, order)) } : null
  },

  async 'date-changed'(world, { order: id = '', date: dateId = '' }) {
    const [order, date] = [await orderOf(world, id), await findCourseDate(world.db, dateId)]
    if (!date || date.cancelledAt !== null) return null
    return { to: order.email, letter: dateChangedLetter(order, date, linkTo(world, order)) }
  },

  ...TO_ATTENDEES,

  async 'parked-payment'(world, { about }) {
    const parked = await findParkedPayment(world.db, about)
    if (!parked || parked.resolvedAt !== null) return null
    const sum = parked.currency === 'AUD' ? format(money(parked.amount)) : `${parked.amount} ${parked.currency}`
    return toStaff(world, `A payment of ${sum} waits for a decision (${about}): ${parked.reason}`)
  },

  async invitation(world, { about }) {
    const invitation = await findInvitation(world.db, about)
    if (!invitation || invitation.acceptedAt || invitation.withdrawnAt) return null
    const by = (await findUser(world.db, invitation.by))?.email ?? world.site.name
    const does = CARES_FOR[invitation.role]
    const link = `${world.site.url}/sign-in?next=%2Fadmin`
    return { to: invitation.email, letter: invitationLetter(world.site.name, { by, does }, link) }
  },

  'staff-alert': (world, { reason = 'Something needs a person.' }) => toStaff(world, reason),
}

async function toStaff(world: World, reason: string): Promise<Addressed> {
  const addresses = await listStaffAddresses(world.db, ['owner', 'shop'])
  if (addresses.length === 0) throw new Error('nobody has the role that this mail goes to')
  return { to: addresses.join(', '), letter: staffLetter(reason, `${world.site.url}/admin`) }
}

async function wayToOrderAgain(world: World, order: OrderView) {
  const source = await sourceOf(world, order)
  if (source.kind === 'none') return null
  return source.kind === 'cart'
    ? { label: 'Back to your cart', link: `${world.site.url}/cart` }
    : { label: `Back to quote ${source.number}`, link: world.site.url + source.path }
}

async function orderOf({ db }: World, id: string): Promise<OrderView> {
  const order = await findOrder(db, id)
  if (!order) throw new Error(`there is no order ${id} to write about`)
  return order
}

const orderWith = async (world: World, kind: Parameters<typeof findOrderIdOf>[1], id: string) =>
  orderOf(world, (await findOrderIdOf(world.db, kind, id)) ?? `of ${kind} ${id}`)

function part<Part extends { id: string }>(all: Part[], id: string): Part {
  const found = all.find((each) => each.id === id)
  if (!found) throw new Error(`${id} has gone`)
  return found
}

const linkTo = (world: World, order: OrderView) => world.site.url + orderPath(world, order)
