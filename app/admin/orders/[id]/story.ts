import type { Act } from '@/lib/audit/queries'
import { format, money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { listSendable } from '@/lib/checkout/care'
import type { Attempt } from '@/lib/checkout/queries'
import { type Job, listJobsByKey } from '@/lib/jobs/queries'
import { attendeeKey, mailJob } from '@/lib/jobs/rules'
import { MEANS } from '@/lib/orders/file'
import { listEmailsOf, listMailsAbout, listNotes } from '@/lib/orders/queries/care'
import type { OrderView } from '@/lib/orders/queries/orders'
import { invoiceNumber } from '@/lib/orders/rules'
import type { World } from '@/lib/world/world'

/** `look`: somebody should look at it. */
export type Entry = { id: string; at: Instant; by: string | null; what: string; kind?: 'look' }

/** Acts that a fact of the order tells as well. */
const TOLD = ['order.refunded', 'order.shipped', 'order.cancelled', 'order.noted']

/** What somebody did, after their address. */
const DID: Record<string, string> = {
  'order.paid-by-bank': 'recorded the payment by bank',
  'order.given-more-time': 'gave more time for the transfer',
  'order.refund-sent-by-bank': 'sent the refund by bank',
  'order.delivery-changed': 'changed where it goes',
  'order.mail-sent-again': 'had a mail sent again',
  'order.download-renewed': 'let a file be fetched ten times anew',
  'order.attendee-named': 'named who comes',
}

/** Everything that has happened to an order, in its order: facts, mails, work that waits or failed, and what staff did. */
export async function storyOf(
  { db }: World,
  order: OrderView,
  attempt: Attempt | undefined,
  acts: Act[],
): Promise<Entry[]> {
  const notes = await listNotes(db, order.id)
  const facts = [order, ...order.refunds, ...order.shipments, ...order.entitlements, ...order.places].map(
    ({ id }) => id,
  )
  const mails = await listMailsAbout(db, facts)
  const jobs = (await listJobsByKey(db, keysOf(order, acts))).filter((job) => job.doneAt === null)
  const doers = [...order.refunds, ...order.shipments, ...notes, order.cancellation].flatMap((fact) => fact?.by ?? [])
  const emails = await listEmailsOf(db, [...new Set(doers)])
  const who = (by: string) => emails.get(by) ?? 'the shop'
  const entries: Entry[] = [
    { id: 'placed', at: order.placedAt, by: order.email, what: `placed the order of ${format(order.total)}` },
    ...(attempt?.endedAt && attempt.outcome !== 'paid'
      ? [{ id: 'ended', at: attempt.endedAt, by: null, what: 'The payment page was closed and nothing had been paid' }]
      : []),
    ...(order.transfer?.endedAt && order.transfer.outcome !== 'paid' && order.transfer.outcome !== 'cancelled'
      ? [{ id: 'unseen', at: order.transfer.endedAt, by: null, what: 'The transfer was waited for no longer' }]
      : []),
    ...order.payments.map(({ id, at, amount, method, reference }) => ({
      ...{ id, at, by: null },
      what: `Paid ${format(money(amount))} by ${MEANS[method]} (${reference.replace('bank:', '')})`,
    })),
    ...(order.invoice
      ? [
          {
            id: 'invoice',
            at: order.invoice.issuedAt,
            by: null,
            what: `Tax invoice ${invoiceNumber(order.invoice)} was issued`,
          },
        ]
      : []),
    ...order.shipments.map((sent) => ({ id: sent.id, at: sent.at, by: who(sent.by), what: sayParcel(order, sent) })),
    ...order.refunds.flatMap((refund) => sayRefund(refund, who(refund.by))),
    ...order.entitlements.flatMap((right) =>
      right.endedAt === null
        ? []
        : [
            {
              id: `${right.id}-end`,
              at: right.endedAt,
              by: null,
              what: `The right to ${right.title} ended: ${right.endReason}`,
            },
          ],
    ),
    ...(order.cancellation
      ? [
          {
            id: 'end',
            at: order.cancellation.at,
            by: who(order.cancellation.by),
            what: `cancelled it (${order.cancellation.reason})`,
          },
        ]
      : []),
    ...notes.map((note) => ({ id: note.id, at: note.at, by: who(note.by), what: `noted: ${note.words}` })),
    ...mails.map((mail) => ({
      id: mail.id,
      at: mail.sentAt,
      by: null,
      what: `Mail to ${mail.recipient}: ${mail.subject}`,
    })),
    ...jobs.map(sayJob),
    ...acts
      .filter(({ act }) => !TOLD.includes(act))
      .map((act) => ({
        id: act.id,
        at: act.at,
        by: act.email,
        what: DID[act.act] ?? act.act.replace('order.', '').replace(/-/g, ' '),
      })),
  ]
  return entries.sort((a, b) => a.at - b.at)
}

/** The work that an order may have left behind. */
function keysOf(order: OrderView, acts: Act[]): string[] {
  const sendable = listSendable(order).map(({ mail, about }) => mailJob(mail, about).key)
  const refunds = order.refunds.flatMap(({ id }) => [`refund:${id}`, mailJob('refund', id).key])
  const again = acts
    .filter(({ act }) => act === 'order.mail-sent-again')
    .flatMap(({ changes }) => changes.flatMap(({ field, after }) => (field === 'key' ? [String(after)] : [])))
  const attendees = order.places.flatMap(({ id, naming }) =>
    (['attendee', 'attendee-place-ended'] as const).map((mail) => attendeeKey(mail, id, naming)),
  )
  const whole = (['payment-failed', 'order-cancelled'] as const).map((mail) => mailJob(mail, order.id).key)
  const { dueOn } = order.transfer ?? {}
  const kinds = ['transfer', 'transfer-invoice'] as const
  const transfer = dueOn ? kinds.map((kind) => `${mailJob(kind, order.id).key}:${dueOn}`) : []
  return [...new Set([...whole, ...transfer, ...sendable, ...attendees, ...refunds, ...again])]
}

function sayParcel(order: OrderView, { id, carrier, tracking }: OrderView['shipments'][number]) {
  const sent = order.shipmentParts.filter((part) => part.shipmentId === id)
  const titles = sent.map((part) => `${part.quantity} × ${order.parts.find((each) => each.id === part.partId)?.title}`)
  return `sent ${titles.join(', ')} with ${carrier}${tracking ? `, tracking ${tracking}` : ''}`
}

function sayRefund(refund: OrderView['refunds'][number], by: string): Entry[] {
  const { id, at, amount, reason, sentAt, failedAt, failure } = refund
  const sum = format(money(amount))
  return [
    { id, at, by, what: `refunded ${sum}: ${reason}` },
    ...(sentAt ? [{ id: `${id}-sent`, at: sentAt, by: null, what: `The refund of ${sum} was sent` }] : []),
    ...(failedAt
      ? [
          {
            id: `${id}-failed`,
            at: failedAt,
            by: null,
            what: `The refund of ${sum} failed: ${failure}`,
            kind: 'look' as const,
          },
        ]
      : []),
  ]
}

function sayJob(job: Job): Entry {
  const { mail } = job.payload
  const what = job.kind === 'mail' ? `The mail “${mail}”` : `The work “${job.kind}”`
  const trouble = job.lastError ? ` (${job.lastError})` : ''
  if (job.deadAt) return { id: job.id, at: job.deadAt, by: null, what: `${what} was given up${trouble}`, kind: 'look' }
  return {
    id: job.id,
    at: job.createdAt,
    by: null,
    what: `${what} waits to be ${job.kind === 'mail' ? 'sent' : 'done'}${trouble}`,
    kind: job.lastError ? 'look' : undefined,
  }
}
