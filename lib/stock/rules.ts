import { isPublic } from '@/lib/base/publication'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { isOnSale, type SalePack, type SaleVariant } from '@/lib/catalogue/rules'
import { type CourseDate, decidePlaces, type PlacesRefusal } from '@/lib/courses/rules'

/** Anything that can be put into a cart. Prices are ex GST. */
export type Offer =
  | { kind: 'variant'; variant: SaleVariant }
  | { kind: 'pack'; pack: SalePack }
  | { kind: 'place'; date: CourseDate }
export type Wanted = { key: string; offer: Offer; quantity: number }

/** What one of it hands over. */
export function partsOf(offer: Offer): { variant: SaleVariant; quantity: number }[] {
  if (offer.kind === 'variant') return [{ variant: offer.variant, quantity: 1 }]
  return offer.kind === 'pack' ? offer.pack.parts : []
}

/** What is left of each counted variant, by id. Variants that are not counted are missing. */
export type Left = Map<string, number>

export type StockRefusal =
  | { kind: 'not-enough-stock'; title: string; wanted: number; left: number; lines: string[] }
  | { kind: 'not-for-sale'; title: string; lines: string[] }
  | { kind: 'places-refused'; title: string; refusal: PlacesRefusal; lines: string[] }

/** Demand is summed per thing over all lines, packs unfolded, and compared once. */
export function decideAvailability(wanted: Wanted[], left: Left, now: Instant): Result<null, StockRefusal> {
  return refusalsFor(wanted, left, now)[0] ?? ok(null)
}

/** Every reason why these lines cannot be bought together; each names the lines it is about. */
export function listStockRefusals(wanted: Wanted[], left: Left, now: Instant): StockRefusal[] {
  return refusalsFor(wanted, left, now).map((refused) => refused.refusal)
}

function refusalsFor(wanted: Wanted[], left: Left, now: Instant) {
  return [...demandOf(wanted, now).values()].flatMap((demand) => {
    const decision = decide(demand, left, now)
    return decision.ok ? [] : [decision]
  })
}

type Hold = { variantId: string | null; courseDateId: string | null; quantity: number }

/** As if these holds were not there: what somebody is about to pay for does not stand in their own way. */
export function withoutHolds<Line extends { offer: Offer }>(lines: Line[], left: Left, holds: Hold[]) {
  const heldOf = (id: string) =>
    holds.reduce((all, hold) => all + (hold.variantId === id || hold.courseDateId === id ? hold.quantity : 0), 0)
  const free = lines.map((line): Line => {
    if (line.offer.kind !== 'place') return line
    const { date } = line.offer
    const own = heldOf(date.id)
    const held = date.held - own
    const earliestHeldUntil = held > 0 ? date.earliestHeldUntil : null
    return {
      ...line,
      offer: { kind: 'place', date: { ...date, claimed: date.claimed - own, held, earliestHeldUntil } },
    }
  })
  return { lines: free, left: new Map([...left].map(([id, count]) => [id, count + heldOf(id)])) }
}

type Demand = { thing: Thing; wanted: number; lines: string[] }
type Thing = { id: string; title: string; isForSale: boolean; offer: Offer }

function decide({ thing, wanted, lines }: Demand, left: Left, now: Instant): Result<null, StockRefusal> {
  const { title } = thing
  if (thing.offer.kind === 'place') {
    const allowed = decidePlaces(thing.offer.date, wanted, now)
    return allowed.ok ? ok(null) : refuse({ kind: 'places-refused', title, refusal: allowed.refusal, lines })
  }
  if (!thing.isForSale) return refuse({ kind: 'not-for-sale', title, lines })
  const count = left.get(thing.id)
  if (count === undefined || count >= wanted) return ok(null)
  return refuse({ kind: 'not-enough-stock', title, wanted, left: Math.max(0, count), lines })
}

export function demandOf(wanted: Wanted[], now: Instant): Map<string, Demand> {
  const demands = new Map<string, Demand>()
  for (const { key, offer, quantity } of wanted)
    for (const { thing, each } of thingsOf(offer, now)) {
      const before = demands.get(thing.id) ?? { thing, wanted: 0, lines: [] }
      demands.set(thing.id, { thing, wanted: before.wanted + each * quantity, lines: [...before.lines, key] })
    }
  return demands
}

function thingsOf(offer: Offer, now: Instant): { thing: Thing; each: number }[] {
  if (offer.kind === 'place') {
    const title = `${offer.date.courseTitle}, ${offer.date.city ?? 'online'}`
    return [{ thing: { id: offer.date.id, title, isForSale: true, offer }, each: 1 }]
  }
  const { pack } = { pack: undefined, ...offer }
  if (pack && !isPublic(pack.publication, now))
    return [{ thing: { id: pack.id, title: pack.title, isForSale: false, offer }, each: 1 }]
  return partsOf(offer).map(({ variant, quantity }) => {
    const isForSale = isOnSale(variant, now)
    const title = `${variant.productTitle}, ${variant.name}`
    return { thing: { id: variant.id, title, isForSale, offer }, each: quantity }
  })
}
