import * as z from 'zod'
import { isCountry } from '@/lib/base/countries'
import { rowsOf } from '@/lib/base/rows'
import { HOME_ZONE, type Instant, inZone, type WallTime, wallIn } from '@/lib/base/time'
import { findOffers } from '@/lib/cart/queries'
import { loadTariff } from '@/lib/pricing/queries'
import { findAskedCoupon } from '@/lib/pricing/queries/coupons'
import { listOffersNamed } from '@/lib/pricing/queries/offers'
import { needsDelivery, type Quote, quote } from '@/lib/pricing/rules'
import { codeOf } from '@/lib/pricing/rules/coupons'
import type { World } from '@/lib/world/world'

const WALL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/

/** What the address asks; what it asks wrongly is as if it had not been asked. */
const Asked = z.object({
  shipTo: z.string().refine(isCountry).catch('AU'),
  billTo: z.string().refine(isCountry).catch('AU'),
  service: z.enum(['standard', 'express']).catch('standard'),
  code: z.string().max(80).transform(codeOf).catch(''),
  at: z.string().regex(WALL).catch(''),
})

export type Tried = z.infer<typeof Asked> & {
  rows: { name: string; quantity: string }[]
  unknown: string[]
  isUnknownCode: boolean
  quote: Quote | null
  when: Instant
}

/** The real quote, for things that nobody has put into a cart. */
export async function tryOut(world: World, query: Record<string, string | string[] | undefined>): Promise<Tried> {
  const one = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]))
  const asked = Asked.parse(one)
  const when = asked.at ? inZone(asked.at as WallTime, HOME_ZONE) : world.now()
  const rows = rowsOf(one, 'line')
    .slice(0, 20)
    .map(({ values }) => ({ name: String(values.offer ?? '').trim(), quantity: String(values.quantity ?? '').trim() }))
    .filter(({ name }) => name)
  const named = await listOffersNamed(
    world.db,
    rows.map(({ name }) => name),
  )
  const offers = await findOffers(
    world.db,
    named.map(({ key }) => key),
  )
  const keyOf = (name: string) =>
    named.find((each) => each.key === name || each.name.toLowerCase() === name.toLowerCase())?.key ?? ''
  const wanted = rows.flatMap(({ name, quantity }) => {
    const offer = offers.get(keyOf(name))
    return offer ? [{ key: keyOf(name), offer, quantity: countOf(quantity) }] : []
  })
  const coupon = asked.code ? await findAskedCoupon(world.db, asked.code, { person: null, besides: null }) : undefined
  const { billTo, service } = asked
  const terms = { billTo, service, coupon, shipTo: needsDelivery(wanted) ? asked.shipTo : null }
  return {
    ...asked,
    at: wallIn(when, HOME_ZONE),
    rows,
    when,
    unknown: rows.flatMap(({ name }) => (offers.has(keyOf(name)) ? [] : [name])),
    isUnknownCode: asked.code !== '' && !coupon,
    quote: wanted.length > 0 ? quote(wanted, await loadTariff(world.db, when), terms, when) : null,
  }
}

const countOf = (typed: string) => (/^\d{1,3}$/.test(typed) && Number(typed) > 0 ? Number(typed) : 1)
