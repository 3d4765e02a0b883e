import type Stripe from 'stripe'
import * as check from './checks'
import { type Checked, object, optional, required, unmodelled } from './parameters'

type Params = Stripe.Checkout.SessionCreateParams
type PriceData = Stripe.Checkout.SessionCreateParams.LineItem.PriceData

const productData = {
  name: required(check.text()),
  description: optional(check.text(40_000)),
  images: optional(check.list(check.webAddress, { max: 8 })),
  metadata: optional(check.metadata),
  tax_code: unmodelled,
  tax_details: unmodelled,
  unit_label: unmodelled,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData, unknown>

const priceData = {
  currency: required(check.currency),
  product_data: required(object(productData)),
  unit_amount: required(check.whole({ min: 0, max: 99_999_999 })),
  tax_behavior: optional(check.oneOf('exclusive', 'inclusive', 'unspecified')),
  product: unmodelled,
  recurring: unmodelled,
  unit_amount_decimal: unmodelled,
} satisfies Record<keyof PriceData, unknown>

const line = {
  price_data: required(object(priceData)),
  quantity: required(check.whole({ min: 1, max: 999_999 })),
  metadata: optional(check.metadata),
  adjustable_quantity: unmodelled,
  price: unmodelled,
  tax_rates: unmodelled,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.LineItem, unknown>

const intentData = {
  description: optional(check.text(1000)),
  metadata: optional(check.metadata),
  receipt_email: optional(check.email),
  application_fee_amount: unmodelled,
  capture_method: unmodelled,
  on_behalf_of: unmodelled,
  setup_future_usage: unmodelled,
  shipping: unmodelled,
  statement_descriptor: unmodelled,
  statement_descriptor_suffix: unmodelled,
  transfer_data: unmodelled,
  transfer_group: unmodelled,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.PaymentIntentData, unknown>

/** Every parameter that the SDK knows: checked, or refused as not modelled. A new one fails to compile here. */
export const sessionParams = {
  mode: required(check.oneOf('payment')),
  success_url: required(check.webAddress),
  cancel_url: optional(check.webAddress),
  line_items: required(check.list(object(line), { min: 1, max: 100 })),
  client_reference_id: optional(check.text(200)),
  customer_email: optional(check.email),
  currency: optional(check.currency),
  expires_at: optional(check.whole()),
  locale: optional(check.oneOf('auto', 'en', 'en-GB')),
  metadata: optional(check.metadata),
  payment_intent_data: optional(object(intentData)),
  allowed_payment_method_types: optional(check.list(check.oneOf('card', 'au_becs_debit'))),
  submit_type: optional(check.oneOf('auto', 'book', 'donate', 'pay')),
  ui_mode: optional(check.oneOf('hosted_page')),
  billing_address_collection: optional(check.oneOf('auto', 'required')),
  customer_creation: optional(check.oneOf('always', 'if_required')),
  expand: check.expand,
  adaptive_pricing: unmodelled,
  after_expiration: unmodelled,
  allow_promotion_codes: unmodelled,
  automatic_tax: unmodelled,
  branding_settings: unmodelled,
  consent_collection: unmodelled,
  custom_fields: unmodelled,
  custom_text: unmodelled,
  customer: unmodelled,
  customer_account: unmodelled,
  customer_update: unmodelled,
  discounts: unmodelled,
  excluded_payment_method_types: unmodelled,
  integration_identifier: unmodelled,
  invoice_creation: unmodelled,
  managed_payments: unmodelled,
  name_collection: unmodelled,
  optional_items: unmodelled,
  origin_context: unmodelled,
  payment_method_collection: unmodelled,
  payment_method_configuration: unmodelled,
  payment_method_data: unmodelled,
  payment_method_options: unmodelled,
  permissions: unmodelled,
  phone_number_collection: unmodelled,
  redirect_on_completion: unmodelled,
  return_url: unmodelled,
  saved_payment_method_options: unmodelled,
  setup_intent_data: unmodelled,
  shipping_address_collection: unmodelled,
  shipping_options: unmodelled,
  subscription_data: unmodelled,
  tax_id_collection: unmodelled,
  wallet_options: unmodelled,
} satisfies Record<keyof Params, unknown>

export type SessionParams = Checked<typeof sessionParams>
export type LineParams = SessionParams['line_items'][number]
