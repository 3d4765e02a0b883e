import { foldTown, type Town } from './rules'
import { slipsAllowed, slipsBetween } from './spelling'

/** In the order of their folded names. Lines stay text until one is asked for; the names beside them are folded once. */
export type TownList = { lines: string[]; names: string[]; letters: Uint32Array }

export function readTowns(text: string): TownList {
  const lines = text.split('\n')
  const names = lines.map((line) => foldTown(line.slice(0, line.indexOf('\t'))))
  return { lines, names, letters: Uint32Array.from(names, lettersOf) }
}

export const townsNamed = (towns: TownList, name: string) => townsFrom(towns, name, (other) => other === name)

export const townsBeginning = (towns: TownList, start: string) =>
  townsFrom(towns, start, (other) => other.startsWith(start))

/** Other names, those with the fewest slips. */
export function townsSpeltLike(towns: TownList, name: string, most = slipsAllowed(name.length)): Town[] {
  if (most === 0) return []
  const letters = lettersOf(name)
  const close: { at: number; slips: number }[] = []
  for (const [at, other] of towns.names.entries()) {
    // A slip changes two letters at the most, so most names need no closer look.
    if (bits((towns.letters[at] ?? 0) ^ letters) > 2 * most) continue
    const slips = slipsBetween(name, other, most)
    if (slips) close.push({ at, slips })
  }
  const fewest = Math.min(...close.map(({ slips }) => slips))
  return close.filter(({ slips }) => slips === fewest).map(({ at }) => townAt(towns, at))
}

function townsFrom(towns: TownList, start: string, fits: (name: string) => boolean): Town[] {
  const found: Town[] = []
  for (let at = placeOf(towns, start); at < towns.names.length && fits(towns.names[at] ?? ''); at++)
    found.push(townAt(towns, at))
  return found
}

/** Where the name stands, or would. */
function placeOf({ names }: TownList, name: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] ?? '') < name) low = middle + 1
    else high = middle
  }
  return low
}

function townAt({ lines, names }: TownList, at: number): Town {
  const [name = '', country = '', region = '', near = '', mark = '', ...numbers] = (lines[at] ?? '').split('\t')
  const [thousands = 0, latitude = 0, longitude = 0] = numbers.map(Number)
  const key = [names[at], mark, country.toLowerCase()].filter(Boolean).join(' ').replaceAll(' ', '-')
  return { key, name, country, region, near, thousands, latitude: latitude / 100, longitude: longitude / 100 }
}

/** One bit for each letter of the alphabet that a name holds. */
function lettersOf(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

function bits(of: number): number {
  let count = 0
  for (let left = of; left !== 0; left &= left - 1) count++
  return count
}
