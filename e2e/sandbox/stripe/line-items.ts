import type { Sandbox } from './sandbox'
import type { LineParams } from './session-params'
import type { LineItem } from './wire'

export function lineItem(sandbox: Sandbox, { price_data: price, quantity, metadata }: LineParams): LineItem {
  const total = price.unit_amount * quantity
  return {
    id: sandbox.newId('li_'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: price.product_data.name,
    metadata: metadata ?? null,
    price: {
      id: sandbox.newId('price_'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: sandbox.clock.seconds(),
      currency: price.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: sandbox.newId('prod_', 14),
      recurring: null,
      tax_behavior: price.tax_behavior ?? 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: price.unit_amount,
      unit_amount_decimal: String(price.unit_amount),
    },
    quantity,
  }
}
