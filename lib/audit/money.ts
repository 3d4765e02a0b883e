import type { Change, Stored } from '@/db/schema/audit'
import { format, money } from '@/lib/base/money'

/** What columns, forms and ladders call whole cents, and call nothing else. */
const CENTS = new Set([
  ...['price', 'earlyPrice', 'unitPrice', 'seenPrice', 'perStartedKilo', 'freight', 'fee'],
  ...['amount', 'net', 'gst', 'shipping', 'shippingGst', 'total', 'discount', 'couponDiscount', 'saved', 'share'],
])
const IN_CENTS = / in cents$/

/** A change as people read it: whole cents are money, at whatever depth they stand. */
export function withMoneySaid({ field, before, after }: Change): Change {
  const name = field.replace(IN_CENTS, '')
  const isMoney = CENTS.has(field) || name !== field
  return { field: name, before: said(before, isMoney), after: said(after, isMoney) }
}

function said(value: Stored, isMoney: boolean): Stored {
  if (typeof value === 'number') return isMoney && Number.isSafeInteger(value) ? format(money(value)) : value
  if (Array.isArray(value)) return value.map((each) => said(each, isMoney))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, said(each, CENTS.has(name))]))
}
