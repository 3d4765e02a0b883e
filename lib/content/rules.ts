import type { Instant } from '@/lib/base/time'
import { type Left, type SaleVariant, stockWord } from '@/lib/catalogue/rules'
import { type CourseDate, canBeBooked } from '@/lib/courses/rules'

/** Folders that old links still name, and where their pages live now. */
const MOVED: Record<string, string> = { '/noijam': '/nuggets', '/product': '/shop' }

/** Where an old address may have gone, by its folder alone: `/noijam/x` to `/nuggets/x`. */
export function movedFolder(address: string): string | undefined {
  const [, folder = '', name] = /^(\/[^/]+)\/([^/]+)\/?$/.exec(address) ?? []
  const now = MOVED[folder]
  return now && name && `${now}/${name}`
}

export const earliest = (moments: (Instant | undefined)[]): Instant | undefined =>
  moments.reduce((first, at) => (at === undefined || (first !== undefined && first <= at) ? first : at), undefined)

/** What stands behind a door, with the sentence that was written for it; without one where something else had to take its place. */
export type Laid<Thing> = { thing: Thing; why: string | null }

/** How many nuggets a newcomer is given to read. */
const READING = 5

/** The chosen ones that can be read, in their order; then others, until there are five. */
export function layReading<Nugget extends { id: string }>(
  chosen: { nuggetId: string; why: string }[],
  readable: Nugget[],
): Laid<Nugget>[] {
  const laid = chosen.flatMap(({ nuggetId, why }): Laid<Nugget>[] => {
    const nugget = readable.find(({ id }) => id === nuggetId)
    return nugget ? [{ thing: nugget, why }] : []
  })
  const others = readable.filter(({ id }) => chosen.every(({ nuggetId }) => nuggetId !== id))
  return [...laid, ...others.map((thing) => ({ thing, why: null }))].slice(0, READING)
}

/** The chosen work while it can be bought; else the first of the shelf that can. */
export function layBook<Work extends { id: string; variants: SaleVariant[] }>(
  chosen: { id: string | null; why: string | null },
  shelf: Work[],
  left: Left,
): Laid<Work> | undefined {
  const canBeBought = ({ variants }: Work) =>
    variants.some(({ id, isForSale, price }) => isForSale && price && stockWord(left.get(id)).kind !== 'sold-out')
  return lay(chosen, shelf.filter(canBeBought), ({ id }) => id)
}

/** The soonest date of the chosen course with a place free; else the soonest of any. `dates` are the soonest first. */
export function layDate(
  chosen: { id: string | null; why: string | null },
  dates: CourseDate[],
  now: Instant,
): Laid<CourseDate> | undefined {
  const bookable = dates.filter((date) => date.startsAt !== null && canBeBooked(date, now))
  return lay(chosen, bookable, ({ courseId }) => courseId)
}

function lay<Thing>(
  { id, why }: { id: string | null; why: string | null },
  things: Thing[],
  idOf: (thing: Thing) => string,
) {
  const own = things.find((thing) => idOf(thing) === id)
  const thing = own ?? things[0]
  return thing && { thing, why: own ? why : null }
}
