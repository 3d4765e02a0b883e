'use server'

import { refresh } from 'next/cache'
import { writeCartCount } from '@/app/_server/cart-cookie'
import { external } from '@/app/_server/external'
import { action } from '@/app/_server/form'
import { whose } from '@/app/_server/limit'
import { sayCoupon, stockWords } from '@/app/(shop)/_cart/words'
import type { Visitor } from '@/lib/accounts/rules'
import { countryName } from '@/lib/base/countries'
import { format } from '@/lib/base/money'
import type { Result } from '@/lib/base/result'
import { saveDetails } from '@/lib/checkout/commands/details'
import { type Placed, placeOrder } from '@/lib/checkout/commands/place-order'
import { type CheckoutRefusal, PlaceOrder, SaveDetails } from '@/lib/checkout/rules'
import type { World } from '@/lib/world/world'

export const saveDetailsAction = action(
  SaveDetails,
  saveDetails,
  { 'empty-cart': 'Your cart is empty, so there is nothing to send.' },
  () => '/checkout/review',
  {
    what: 'details',
    of: whose,
    words: (wait) => `This was sent very often in a short time. Please wait ${wait}: what you typed is still here.`,
  },
)

export const placeOrderAction = action(
  PlaceOrder,
  placeAndCount,
  {
    'empty-cart': 'Your cart is empty: this order may have been placed already.',
    'details-missing': 'Something about you or the delivery is missing. Please go one step back.',
    'price-changed': ({ now, coupon }) =>
      `Something changed since you looked: the total is now ${format(now)}.${coupon ? ` ${sayCoupon(coupon)}` : ''} Please look at it once more, then decide.`,
    'no-freight-zone': ({ country }) =>
      `We have no shipping rate to ${countryName(country)} yet. Please ask us for a quote.`,
    'too-heavy': ({ weight }) =>
      `${Math.ceil(weight / 1000)} kg is more than our table holds. Please ask us for a quote.`,
    'too-small': ({ least }) =>
      `Your code leaves less than a card can pay, which is ${format(least)}. Please add something, or remove the code.`,
    'payment-unavailable':
      'The payment service did not answer. Nothing was charged, and what you chose is held for you. Please try again in a minute.',
    ...stockWords,
  },
  ({ url }) => external(url),
  {
    what: 'order',
    of: whose,
    words: (wait) =>
      `A payment was begun very often in a short time. Nothing was charged now; please wait ${wait} and press the button again.`,
  },
)

async function placeAndCount(
  world: World,
  visitor: Visitor,
  ask: PlaceOrder,
): Promise<Result<Placed, CheckoutRefusal>> {
  const answer = await placeOrder(world, visitor, ask)
  if (answer.ok) await writeCartCount(world, visitor)
  // What was refused is what the page shows: Next would keep it, and ask for the same again.
  else refresh()
  return answer
}
