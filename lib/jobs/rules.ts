import { type Duration, hours, type Instant, later, minutes, seconds } from '@/lib/base/time'

/** `key` makes a piece of work unique for ever. */
export type NewJob = { kind: string; key: string; payload: Record<string, string>; runAt?: Instant }

/** What a mail tells; beside it, what it is about. */
export type MailKind =
  | 'sign-in' // the id of a link
  | 'order' // an order
  | 'invoice' // an order; goes to whoever pays the bills
  | 'payment-failed' // an order
  | 'places-gone' // a refund
  | 'refund' // a refund
  | 'order-cancelled' // an order
  | 'shipment' // a shipment
  | 'download-link' // the asking; the fact `entitlement` says for what
  | 'access-code' // an entitlement
  | 'quote' // a quote
  | 'transfer' // an order: where the money goes, and by when
  | 'transfer-invoice' // the same, to whoever pays the bills
  | 'transfer-ended' // an order that nobody paid in time
  | 'comment-approved' // a comment
  | 'date-changed' // a date, its revision and an order; the facts name both
  | 'date-cancelled' // a date and an order; the facts name both
  | 'attendee' // a place, to who comes; the fact `naming` says which
  | 'attendee-replaced' // a place, to who was to come; likewise
  | 'attendee-place-ended' // a place that was given back, likewise
  | 'attendee-date-changed' // a place
  | 'attendee-date-cancelled' // a place
  | 'parked-payment' // Stripe's reference; goes to staff
  | 'invitation' // an invitation to the staff
  | 'staff-alert' // whatever happened; the fact `reason` says it in a sentence

/** Keyed by the fact, so each fact is told once. */
export const mailJob = (mail: MailKind, about: string, facts: Record<string, string> = {}): NewJob => ({
  kind: 'mail',
  key: `mail:${mail}:${about}`,
  payload: { ...facts, mail, about },
})

/** To who comes, not to the buyer: keyed by the place and by what happened to it. */
export const attendeeJob = (mail: AttendeeMail, place: string, fact: number | 'once'): NewJob => ({
  ...mailJob(mail, place, { naming: String(fact) }),
  key: attendeeKey(mail, place, fact),
})
export const attendeeKey = (mail: AttendeeMail, place: string, fact: number | string) => `mail:${mail}:${place}:${fact}`
export type AttendeeMail = Extract<MailKind, `attendee${string}`>

/** Longer than any call to the outside may last; after it another process takes the job over. */
export const LEASE = minutes(2)

// Together more than a day: a mail server may be down that long without a mail being lost.
const WAITS: Duration[] = [
  seconds(10),
  minutes(1),
  minutes(5),
  minutes(15),
  minutes(30),
  hours(1),
  hours(2),
  hours(4),
  hours(6),
  hours(8),
  hours(8),
]
export const MOST_ATTEMPTS = WAITS.length + 1

/** When a job that has just failed is tried again, or null when it is given up. */
export function nextTry(attempts: number, now: Instant): Instant | null {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : later(now, wait)
}
