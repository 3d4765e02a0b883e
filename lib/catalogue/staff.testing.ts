import type { Staff } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { MakeProduct } from './rules/product-form'
import { MakeVariant } from './rules/variant-form'

export const visitorAs = (role: Staff['role']): Visitor => ({
  actor: { userId: `staff-${role}`, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
export const shopKeeper = visitorAs('shop')

/** A product as somebody types it; each test names only what it is about. */
export const typedProduct = (typed: Record<string, string> = {}) => ({
  ...{ title: 'A new book', series: 'stories', kind: 'book', audience: 'both', rank: '5' },
  ...{ summary: 'It is new.', description: 'Nobody has read it yet.' },
  ...typed,
})
export const aProduct = (typed: Record<string, string> = {}) => MakeProduct.parse(typedProduct(typed))

export const typedVariant = (typed: Record<string, string> = {}) => ({
  ...{ product: 'explain-pain', sku: 'NEW-1', name: 'Print', kind: 'print', taxClass: 'goods', price: '20.00' },
  ...{ weight: '300', lowStock: '5', isForSale: 'on', isCounted: 'on' },
  ...typed,
})
export const aVariantAsked = (typed: Record<string, string> = {}) => MakeVariant.parse(typedVariant(typed))
