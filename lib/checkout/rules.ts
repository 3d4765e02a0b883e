import * as z from 'zod'
import type { CheckoutDetails } from '@/db/schema/cart'
import type { PaymentRequest } from '@/db/schema/checkout'
import type { Address, Attendee } from '@/db/schema/orders'
import { australianStates, countryFrom, isAustralianState, isCountry, isPostcodeOf } from '@/lib/base/countries'
import { isLess, type Money, money } from '@/lib/base/money'
import { minutes } from '@/lib/base/time'
import type { Quote } from '@/lib/pricing/rules'
import type { CouponRefusal } from '@/lib/pricing/rules/coupons'
import type { StockRefusal } from '@/lib/stock/rules'

/** A payment session lives this long: Stripe's least is thirty minutes, and a repetition may come a little later. */
export const SESSION_LIFE = minutes(35)
/** Within this time a session that was never answered for may be asked for again with the same words. */
export const REPEATABLE = minutes(4)

/** Stripe takes no less from a card; nothing at all is another matter. */
export const LEAST_PAYMENT = money(50)
export const isTooSmall = (total: Money) => total.minor > 0 && isLess(total, LEAST_PAYMENT)

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this to ${most} characters.`)
    .refine(
      (words) => !/\p{Cc}/u.test(words.replace(/[\r\n\t]/g, '')),
      'This holds a character that cannot be printed.',
    )
const needed = (most: number, words: string) => text(most).min(1, words)
const email = z.email('Please give an e-mail address such as name@example.com.').max(200)
/** `attendee:<course date>:<n>:name` and `…:email`: two fields for each place. */
const ATTENDEE = /^attendee:([\w-]{1,40}):(\d{1,3}):(name|email)$/
export const attendeeField = (dateId: string, n: number, of: 'name' | 'email') => `attendee:${dateId}:${n}:${of}`

/** What the checkout asks. `ships` is sent where the cart holds something to deliver. */
export const SaveDetails = z
  .object({
    name: needed(120, 'Please give your name.'),
    email,
    organisation: text(120).default(''),
    /** By code or by name; where something ships it may be left to the country that it goes to. */
    billingCountry: text(60).default(''),
    ships: z.enum(['yes', 'no']).default('no'),
    deliveryName: text(120).default(''),
    deliveryOrganisation: text(120).default(''),
    street: text(120).default(''),
    street2: text(120).default(''),
    city: text(80).default(''),
    state: text(60).default(''),
    postcode: text(12).default(''),
    country: z.string().max(2).default(''),
    poNumber: text(128).default(''),
    invoiceEmail: z.union([z.literal(''), email]).default(''),
    note: text(1000).default(''),
  })
  .catchall(z.unknown())
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (input.ships === 'yes') for (const [path, message] of addressProblems(input)) refuse(path, message)
    const billing = billingProblem(input)
    if (billing) refuse('billingCountry', billing)
    for (const { field, of, value } of attendeeFields(input)) {
      if (of === 'email' && value !== '' && !email.safeParse(value).success)
        refuse(field, `"${value}" is not an e-mail address; leave it empty to name the person later.`)
      if (!text(120).safeParse(value).success) refuse(field, 'Please keep this to 120 characters.')
    }
  })
export type SaveDetails = z.infer<typeof SaveDetails>

function billingProblem({ ships, billingCountry }: { ships: 'yes' | 'no'; billingCountry: string }) {
  if (countryFrom(billingCountry)) return undefined
  if (ships === 'no') return 'Choose a country from the list.'
  if (billingCountry === '') return undefined
  return 'We know no country of that name. Please write it in English, such as New Zealand, or leave this empty.'
}

/** What GST and shipping are worked out for. */
export type GoingTo = { country: string; billing: string }

/**
 * Where somebody looks first, or where they said that it goes; home as long as nobody has said anything. A country of
 * billing that was said to be another stays.
 */
export function goingTo(
  details: Pick<CheckoutDetails, 'billingCountry' | 'delivery'> | null,
  asked: string | undefined,
): GoingTo {
  const { billingCountry, delivery } = details ?? {}
  const isElsewhere = delivery && delivery.country !== billingCountry
  const billing = (isElsewhere ? billingCountry : (asked ?? billingCountry)) ?? 'AU'
  return { country: asked ?? delivery?.country ?? billing, billing }
}

type TypedAddress = Pick<Address, 'street' | 'city' | 'state' | 'postcode' | 'country'>

/** What is wrong with an address, field by field. */
export function addressProblems(address: TypedAddress): [string, string][] {
  const problems: [string, string][] = []
  if (!address.street) problems.push(['street', 'Please give the street and number.'])
  if (!address.city) problems.push(['city', 'Please give the town.'])
  if (!isCountry(address.country)) problems.push(['country', 'Choose a country from the list.'])
  if (address.country !== 'AU') return problems

  const state = address.state.toUpperCase()
  if (!isAustralianState(state)) problems.push(['state', `Choose one of ${australianStates.join(', ')}.`])
  else if (!isPostcodeOf(state, address.postcode))
    problems.push(['postcode', `${address.postcode || 'Nothing'} is not a postcode in ${state}.`])
  return problems
}

function attendeeFields(input: Record<string, unknown>) {
  return Object.entries(input).flatMap(([field, value]) => {
    const [, dateId, n, of] = ATTENDEE.exec(field) ?? []
    return dateId ? [{ field, dateId, n: Number(n), of: of as 'name' | 'email', value: String(value).trim() }] : []
  })
}

/** How many places of each course date a cart holds. */
type Places = Map<string, number>

/** Who comes, for the places of the cart and no others: the names of the fields come from outside. */
function attendeesFrom(input: SaveDetails, places: Places): CheckoutDetails['attendees'] {
  const named = new Map<string, Attendee[]>()
  for (const { dateId, n, of, value } of attendeeFields(input)) {
    const count = places.get(dateId) ?? 0
    if (n >= count) continue
    const people = named.get(dateId) ?? Array.from({ length: count }, () => ({ name: '', email: '' }))
    Object.assign(people[n] ?? {}, { [of]: of === 'email' ? value.toLowerCase() : value })
    named.set(dateId, people)
  }
  return Object.fromEntries(named)
}

/** The form's fields in the shape that the cart keeps. */
export function detailsFrom(input: SaveDetails, service: CheckoutDetails['service'], places: Places): CheckoutDetails {
  const { name, organisation, poNumber, invoiceEmail, note } = input
  const delivery: Address = {
    name: input.deliveryName || name,
    organisation: input.deliveryOrganisation,
    street: input.street,
    street2: input.street2,
    city: input.city,
    state: input.country === 'AU' ? input.state.toUpperCase() : input.state,
    postcode: input.postcode,
    country: input.country,
  }
  return {
    name,
    email: input.email.toLowerCase(),
    organisation,
    billingCountry: countryFrom(input.billingCountry) ?? delivery.country,
    delivery: input.ships === 'yes' ? delivery : null,
    attendees: attendeesFrom(input, places),
    poNumber,
    invoiceEmail: invoiceEmail.toLowerCase(),
    note,
    service,
  }
}

export const PlaceOrder = z.object({
  quote: z.string().min(1).max(100),
  service: z.enum(['standard', 'express']).default('standard'),
})
export type PlaceOrder = z.infer<typeof PlaceOrder>

export type CheckoutRefusal =
  | { kind: 'empty-cart' }
  | { kind: 'details-missing' }
  | { kind: 'price-changed'; now: Money; coupon: CouponRefusal | null }
  | { kind: 'no-freight-zone'; country: string }
  | { kind: 'too-heavy'; weight: number }
  | { kind: 'too-small'; least: Money }
  | { kind: 'payment-unavailable' }
  | StockRefusal

/** One line for each line of the order, one for GST, one for shipping: the sum is the order's total by construction. */
export function paymentLines(quote: Quote, titles: string[]): PaymentRequest['lines'] {
  const named = quote.lines.map((line, at) => ({ name: `${line.quantity} × ${titles[at]}`, amount: line.net.minor }))
  const rest = [
    { name: 'Shipping', amount: quote.shipping.minor },
    { name: 'GST', amount: quote.gst.minor },
  ]
  return [...named, ...rest.filter((line) => line.amount > 0)]
}
