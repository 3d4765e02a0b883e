import * as z from 'zod'
import type { Address } from '@/db/schema/orders'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import { isCountry } from '@/lib/base/countries'
import { ok, type Result, refuse } from '@/lib/base/result'
import { formWithRows } from '@/lib/base/rows'
import { type Day, dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import { dollars, maybeDollars, wholeNumber, words } from '@/lib/base/typed'
import { addressProblems } from '@/lib/checkout/rules'
import type { StockRefusal } from '@/lib/stock/rules'

export type QuoteState = 'asked' | 'open' | 'expired' | 'withdrawn' | 'accepted'
type Facts = { sentAt: Instant | null; withdrawnAt: Instant | null; orderId: string | null; validUntil: Day | null }

/** Worked from facts; a quote is good to the end of its last day where the shop is at home. */
export function quoteState({ sentAt, withdrawnAt, orderId, validUntil }: Facts, now: Instant): QuoteState {
  if (orderId !== null) return 'accepted'
  if (withdrawnAt !== null) return 'withdrawn'
  if (sentAt === null) return 'asked'
  return validUntil !== null && dayIn(now, HOME_ZONE) > validUntil ? 'expired' : 'open'
}

/**
 * Whether what the page showed may be accepted. One that led to an order whose payment came to nothing is still good.
 */
export function decideAcceptance(
  row: Facts & { revision: number },
  seen: number,
  now: Instant,
): Result<null, AcceptRefusal> {
  const state = quoteState({ ...row, orderId: null }, now)
  if (state === 'asked') return refuse({ kind: 'no-such-quote' })
  if (state === 'expired' || state === 'withdrawn') return refuse({ kind: state })
  return row.revision === seen ? ok(null) : refuse({ kind: 'offer-changed' })
}

const id = z.string().regex(/^[\w-]{1,40}$/)
const text = (most: number) => z.string().trim().max(most, `Please keep this to ${most} characters.`).default('')
const email = z.email('Please give an e-mail address such as name@example.com.').max(200)
const country = z.string().refine(isCountry, 'Choose a country from the list.')
const person = { name: words(120, 'Please give a name.'), email, organisation: text(120) }
const place = { street: text(120), street2: text(120), city: text(80), state: text(60), postcode: text(12), country }

/** What a visitor asks for: the cart as it is, sent there. */
export const AskForQuote = z
  .object({ key: id, ...person, ...place, poNumber: text(128), words: text(2000) })
  .superRefine((typed, context) => {
    for (const [path, message] of addressProblems(typed)) context.addIssue({ code: 'custom', path: [path], message })
  })
export type AskForQuote = z.infer<typeof AskForQuote>

/** What staff offer. A price that is left empty is today's, with its bulk discount. */
export const MakeQuote = formWithRows(
  z.object({
    quote: id,
    revision: Revision,
    ...person,
    ...place,
    poNumber: text(128),
    freight: dollars('Please give the freight, ex GST, such as 45.00; nothing is 0.'),
    validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Please choose the last day.'),
    do: z.enum(['save', 'send']).default('save'),
  }),
  {
    line: z.object({
      offer: z.string().trim().max(80),
      quantity: wholeNumber(1, 999, 'Please give a number from 1 to 999.'),
      price: maybeDollars('Please give a price such as 31.50, or leave it empty.'),
    }),
  },
)
export type MakeQuote = z.infer<typeof MakeQuote>

export const addressOf = (typed: Omit<Address, 'organisation'> & { organisation: string }): Address => {
  const { name, organisation, street, street2, city, state, postcode, country: code } = typed
  return { name, organisation, street, street2, city, state, postcode, country: code }
}

export type MakeRefusal =
  | Forbidden
  | ChangedMeanwhile
  | { kind: 'no-such-offer'; typed: string }
  | { kind: 'same-offer-twice'; typed: string }
  | { kind: 'nothing-in-it' }
  | { kind: 'address-missing' }
  | { kind: 'accepted-before' }

export const WithdrawQuote = z.object({ quote: id })
/** `revision`: what was on the page whose button was pressed. */
export const AcceptQuote = z.object({ number: z.string().max(20), key: z.string().max(200), revision: Revision })
export type AcceptQuote = z.infer<typeof AcceptQuote>
export type AcceptRefusal =
  | { kind: 'no-such-quote' }
  | { kind: 'expired' }
  | { kind: 'withdrawn' }
  | { kind: 'offer-changed' }
  | { kind: 'payment-unavailable' }
  | StockRefusal
/** Nobody has said where a transfer goes, or there is nothing to pay. */
export type ByTransferRefusal = AcceptRefusal | { kind: 'no-transfer' }
