import * as z from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import type { Instant } from '@/lib/base/time'
import { words } from '@/lib/base/typed'
import type { MailKind } from '@/lib/jobs/rules'
import { isPaid, isPlaceHeld, isSameAddress, type OrderFacts, orderStatus, partsToShip } from '@/lib/orders/rules'
import { addressProblems } from './rules'

/** What staff do for an order that stands. */
export type CareRefusal = Forbidden | { kind: 'no-such-order' }

const id = z.string().regex(/^[\w-]{1,40}$/)
const text = (most: number) => z.string().trim().max(most, `Please keep this to ${most} characters.`).default('')

export const AddNote = z.object({ order: id, key: id, words: words(2000, 'Please write the note.') })
export type AddNote = z.infer<typeof AddNote>

/** The country stays: freight and GST were worked for it. */
export const ChangeDelivery = z
  .object({
    order: id,
    revision: Revision,
    name: words(120, 'Whose name stands on the parcel?'),
    organisation: text(120),
    street: text(120),
    street2: text(120),
    city: text(80),
    state: text(60),
    postcode: text(12),
    country: z.string().max(2),
  })
  .superRefine((typed, context) => {
    for (const [path, message] of addressProblems(typed)) context.addIssue({ code: 'custom', path: [path], message })
  })
export type ChangeDelivery = z.infer<typeof ChangeDelivery>
export type DeliveryRefusal = CareRefusal | ChangedMeanwhile | { kind: 'nothing-to-ship' } | { kind: 'other-country' }

export const hasGoodsToSend = (order: OrderFacts) =>
  !order.cancellation && partsToShip(order).some((part) => part.shipped < part.quantity)

export const RenameAttendee = z.object({
  order: id,
  place: id,
  name: words(120, 'Please give the name of the person who comes.'),
  email: z.union([z.literal(''), z.email('Please give an e-mail address such as name@example.com.').max(200)]),
})
export type RenameAttendee = z.infer<typeof RenameAttendee>
export type RenameRefusal = CareRefusal | { kind: 'no-such-place' }

/** `shipment:<id>`: what is written, and about which fact. */
export const SendAgain = z.object({ order: id, key: id, mail: z.string().regex(/^[a-z-]{1,20}:[\w-]{1,40}$/) })
export type SendAgain = z.infer<typeof SendAgain>
export type SendAgainRefusal = CareRefusal | { kind: 'no-such-mail' }

export type Sendable = { mail: MailKind; about: string; facts?: Record<string, string> }
type Written = Omit<OrderFacts, 'refunds'> & {
  id: string
  invoice: object | undefined
  invoiceEmail: string
  refunds: (OrderFacts['refunds'][number] & { id: string; sentAt: number | null })[]
  shipments: { id: string }[]
  entitlements: {
    id: string
    kind: string
    accessCode: string | null
    placeId: string | null
    endedAt: Instant | null
  }[]
  email: string
  places: { id: string; attendeeEmail: string | null; naming: number }[]
}

/** Every mail that has been due for an order, so that it can be sent once more. */
export function listSendable(order: Written): Sendable[] {
  const about = (mail: MailKind, facts: { id: string }[]) => facts.map(({ id: fact }) => ({ mail, about: fact }))
  const open = order.entitlements.filter(({ endedAt }) => endedAt === null)
  const isAwaited = orderStatus(order) === 'waiting-for-transfer'
  return [
    ...(isAwaited ? [{ mail: 'transfer' as const, about: order.id }] : []),
    ...(isAwaited && order.invoiceEmail ? [{ mail: 'transfer-invoice' as const, about: order.id }] : []),
    ...(isPaid(order) ? [{ mail: 'order' as const, about: order.id }] : []),
    ...(order.invoice && order.invoiceEmail ? [{ mail: 'invoice' as const, about: order.id }] : []),
    ...about('shipment', order.shipments),
    ...about(
      'refund',
      order.refunds.filter((refund) => refund.sentAt !== null),
    ),
    ...open
      .filter(({ kind }) => kind === 'download')
      .map(({ id: right }) => ({ mail: 'download-link' as const, about: right, facts: { entitlement: right } })),
    ...about(
      'access-code',
      open.filter(({ kind, accessCode }) => kind === 'access-code' && accessCode !== null),
    ),
    ...order.places
      .filter(({ id: place, attendeeEmail }) => attendeeEmail && isPlaceHeld(order, place))
      .filter(({ attendeeEmail }) => !isSameAddress(attendeeEmail, order.email))
      .map(({ id: place, naming }) => ({ mail: 'attendee' as const, about: place, facts: { naming: String(naming) } })),
  ]
}

export const CancelOrder = z.object({ order: id, reason: words(200, 'Please say why.') })
export type CancelOrder = z.infer<typeof CancelOrder>
export type CancelRefusal =
  | CareRefusal
  | { kind: 'cancelled-before' }
  | { kind: 'all-sent' }
  | { kind: 'paid-meanwhile' }
  | { kind: 'payment-unavailable' }

export const RecordBankPayment = z.object({
  order: id,
  reference: words(80, 'What does the bank call it?'),
})
export type RecordBankPayment = z.infer<typeof RecordBankPayment>
export type BankRefusal =
  | CareRefusal
  | { kind: 'paid-before' }
  | { kind: 'cancelled-before' }
  | { kind: 'reference-taken' }
  | { kind: 'gone' }
  | { kind: 'payment-unavailable' }

export const RecordBankRefund = z.object({ refund: id, reference: words(80, 'What does the bank call it?') })
export type RecordBankRefund = z.infer<typeof RecordBankRefund>
export type BankRefundRefusal = Forbidden | { kind: 'no-such-refund' } | { kind: 'reference-taken' }

export const ResolveParked = z.object({
  reference: z.string().min(1).max(200),
  words: words(400, 'Please say what was done, so that the next one knows.'),
})
export type ResolveParked = z.infer<typeof ResolveParked>
