import type { Standing } from '@/db/schema/order-list'
import type { Address } from '@/db/schema/orders'
import type { Instant } from '@/lib/base/time'
import { type OrderFacts, orderStatus, partsToShip } from './rules'

export type Stands = { standing: Standing; owedSince: Instant | null }

/** How an order stands, from its facts alone. */
export function standingOf(
  order: Omit<OrderFacts, 'payments'> & { payments: { amount: number; at: Instant }[] },
): Stands {
  const status = orderStatus(order)
  if (status !== 'paid' && status !== 'part-shipped') return { standing: status, owedSince: null }
  const isOwed = partsToShip(order).some((part) => part.shipped < part.quantity)
  if (!isOwed) return { standing: status === 'paid' ? 'done' : 'shipped', owedSince: null }
  return { standing: status === 'paid' ? 'to-ship' : 'part-shipped', owedSince: order.payments[0]?.at ?? null }
}

/** Of an order that has just been paid. */
export const standingOncePaid = (parts: { taxClass: string }[], at: Instant): Stands =>
  parts.some((part) => part.taxClass === 'goods')
    ? { standing: 'to-ship', owedSince: at }
    : { standing: 'done', owedSince: null }

export const countryOf = (order: { delivery: Address | null; billingCountry: string }) =>
  order.delivery?.country ?? order.billingCountry

type Findable = { number: string; name: string; email: string; organisation: string; poNumber: string }

/** What somebody may type to find an order; each is found by its beginning. */
export function termsOf(order: Findable, goods: { sku: string }[]): string[] {
  const whole = [order.number, order.email, order.poNumber, ...goods.map(({ sku }) => sku)].map(foldTerm)
  const spoken = [order.name, order.organisation].flatMap((words) => fromEachWord(foldTerm(words)))
  return [...new Set([...whole, ...spoken])].filter(Boolean)
}

const MOST_WORDS = 6
const LONGEST_TERM = 80

/** Accents, capitals and doubled spaces make no difference. */
export const foldTerm = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, LONGEST_TERM)

/** `anna maria berg`, `maria berg`, `berg` */
function fromEachWord(text: string): string[] {
  const words = text.split(' ').slice(0, MOST_WORDS)
  return words.map((_, at) => words.slice(at).join(' '))
}
