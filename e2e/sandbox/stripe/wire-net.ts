import type Stripe from 'stripe'
import type { PaymentIntent, Refund, Session, WireOf } from './wire'

/** Compiles only while the type says yes. */
type Holds<Claim extends true> = Claim
type Fits<Value, Type> = Value extends Type ? true : false
type Refuses<Value, Type> = Value extends Type ? false : true

/**
 * What the compiler has to notice for the sandbox to be believed: if one of these stops holding, the types have gone
 * soft and objects of ours could differ from Stripe's unseen.
 */
export type Net = [
  Holds<Fits<{ payment_status: 'paid' }, Pick<Session, 'payment_status'>>>,
  Holds<Refuses<{ payment_status: 'payed' }, Pick<Session, 'payment_status'>>>,
  Holds<Fits<{ payment_status: 'payed' }, Pick<Stripe.Checkout.Session, 'payment_status'>>>,
  Holds<Refuses<Omit<Refund, 'receipt_number'>, Refund>>,
  Holds<Refuses<{ status: 'paid' }, Pick<PaymentIntent, 'status'>>>,
  Holds<Fits<{ unit_amount_decimal: '5' }, Pick<WireOf<Stripe.Price>, 'unit_amount_decimal'>>>,
  Holds<Refuses<{ unit_amount_decimal: 5 }, Pick<WireOf<Stripe.Price>, 'unit_amount_decimal'>>>,
  Holds<Fits<'checkout.session.completed', Stripe.Event.Type>>,
  Holds<Refuses<'checkout.session.complete', Stripe.Event.Type>>,
]
