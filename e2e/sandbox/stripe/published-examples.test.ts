import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import published from './published-examples.json' with { type: 'json' }
import { book, openSandbox } from './testing'

type OptionalKey<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T]
/** In Stripe's example, not in our object: the SDK's types have to call it optional, or this does not compile. */
const leftOut = {
  'checkout.session': [] satisfies OptionalKey<Stripe.Checkout.Session>[],
  payment_intent: [] satisfies OptionalKey<Stripe.PaymentIntent>[],
  charge: ['refunds'] satisfies OptionalKey<Stripe.Charge>[],
  refund: [] satisfies OptionalKey<Stripe.Refund>[],
  dispute: [] satisfies OptionalKey<Stripe.Dispute>[],
  balance_transaction: [] satisfies OptionalKey<Stripe.BalanceTransaction>[],
  item: [] satisfies OptionalKey<Stripe.LineItem>[],
  event: [] satisfies OptionalKey<Stripe.EventBase>[],
}
type Kind = keyof typeof leftOut
type Shape = Record<string, unknown>

const examples: Record<Kind, Shape> = published.resources

test.each(Object.keys(leftOut) as Kind[])(
  'our %s has every key of the published example, of its type',
  async (kind) => {
    const ours = (await oneOfEach())[kind]
    const { data: _, ...example }: Shape = examples[kind]
    expect(Object.keys(example).length).toBeGreaterThan(5)
    expect(differences(example, ours, '')).toEqual(leftOut[kind].map((key) => `${key} is missing`))
  },
)

test('a missing key and a wrong type are both found', () => {
  const differ = differences({ a: 1, b: { c: 'x', d: null } }, { a: '1', b: { d: 2 } }, '')
  expect(differ).toEqual(['a is string, not number', 'b.c is missing'])
})

async function oneOfEach(): Promise<Record<Kind, Shape>> {
  const { stripe, control, books } = await openSandbox()
  control.pay((await stripe.checkout.sessions.create(book)).id)
  const [charge = ''] = books.charges.keys()
  await stripe.refunds.create({ charge, amount: 100 })
  control.dispute.open(charge)
  const [event] = books.events.values()
  return {
    'checkout.session': first(books.sessions),
    payment_intent: first(books.paymentIntents),
    charge: first(books.charges),
    refund: first(books.refunds),
    dispute: first(books.disputes),
    balance_transaction: first(books.balance),
    item: { ...[...books.plans.values()][0]?.lines[0] },
    event: JSON.parse(event?.payload ?? ''),
  }
}

const first = (shelf: Map<string, object>): Shape => ({ ...[...shelf.values()][0] })

function differences(example: Shape, ours: Shape, path: string): string[] {
  return Object.keys(example).flatMap((key) => {
    const [theirs, mine] = [example[key], ours[key]]
    if (mine === undefined) return [`${path}${key} is missing`]
    if (theirs === null || mine === null) return []
    if (typeOf(theirs) !== typeOf(mine)) return [`${path}${key} is ${typeOf(mine)}, not ${typeOf(theirs)}`]
    return isShape(theirs) && isShape(mine) ? differences(theirs, mine, `${path}${key}.`) : []
  })
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)
const isShape = (value: unknown): value is Shape => typeOf(value) === 'object'
