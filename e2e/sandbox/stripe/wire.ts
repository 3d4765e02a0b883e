import type Stripe from 'stripe'

/** The SDK leaves its enums open ('open' | 'complete' | any other string). What we build ourselves uses the known values only. */
type Known<T> = T extends string ? (string extends T ? never : T) : never
type Closed<T> = [Known<T>] extends [never] ? T : Exclude<T, string> | Known<T>

/** What travels over the wire: as the SDK types say, but decimals are strings and enums are closed. */
export type WireOf<T> = T extends Stripe.Decimal
  ? string
  : T extends (infer Item)[]
    ? WireOf<Item>[]
    : T extends object
      ? { [Key in keyof T]: WireOf<Closed<T[Key]>> }
      : T

/** Objects are kept flat: a reference is an id until somebody asks for it to be expanded. */
type Flat<T> = { [Key in keyof T]: Key extends Reference ? Extract<T[Key], string | null | undefined> : T[Key] }
type Reference =
  | 'payment_intent'
  | 'latest_charge'
  | 'charge'
  | 'balance_transaction'
  | 'failure_balance_transaction'
  | 'source'
  | 'price'

export type Session = Flat<WireOf<Stripe.Checkout.Session>>
export type LineItem = WireOf<Stripe.LineItem>
export type PaymentIntent = Flat<WireOf<Stripe.PaymentIntent>>
export type Charge = Flat<WireOf<Stripe.Charge>>
export type BalanceTransaction = Flat<WireOf<Stripe.BalanceTransaction>>
export type Dispute = Flat<WireOf<Stripe.Dispute>>
export type Refund = Flat<WireOf<Stripe.Refund>>

/** What Stripe calls an error, without the class the SDK makes of it. */
export type WireError = { type: string; message: string; code?: string; param?: string; decline_code?: string }
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
