import { countryName } from '@/lib/base/countries'
import { regionName } from './regions'

export const LONGEST_TOWN = 100

/** `key` names it in an address: `adelaide-au`. `near` tells it from others of its name; `thousands` is how many live there. */
export type Town = {
  key: string
  name: string
  country: string
  region: string
  near: string
  thousands: number
  latitude: number
  longitude: number
}

export type Point = { latitude: number; longitude: number }

/** What a typed name leads to: a town (and others that bear its name), a choice, names that are spelt like it, or nothing. */
export type TownAnswer =
  | { kind: 'town'; town: Town; others: Town[] }
  | { kind: 'which'; towns: Town[] }
  | { kind: 'perhaps'; towns: Town[] }
  | { kind: 'unknown' }

/** Names in one form: no marks, no capitals, no apostrophes, `St` and `Mt` written out. */
export function foldTown(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[øłđßæœıðþħ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʻʼ`´.]/gu, '')
  const words: string[] = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => SHORT[word] ?? word).join(' ')
}

const LETTERS: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th', ħ: 'h' },
}
const SHORT: Record<string, string> = { st: 'saint', mt: 'mount', ft: 'fort' }

/** `Newport, Wales, United Kingdom`; `Neustadt, Germany (near Bamberg)` */
export function townLabel({ name, region, country, near }: Town): string {
  const label = [name, regionName(country, region), countryName(country)].filter(Boolean).join(', ')
  return near ? `${label} (near ${near})` : label
}

/** Whether what follows a town's name means this one: `Perth WA`, `Perth, Scotland`, `Springfield, Illinois, United States`. */
export function isMeant(town: Town, rest: string): boolean {
  const known = new Set([...foldTown(townLabel(town)).split(' '), ...codesOf(town)])
  return rest.split(' ').every((word) => word === '' || known.has(word))
}

const codesOf = ({ country, region }: Town) => [country, region, ...(NICKNAMES[country] ?? [])].map(foldTown)
const NICKNAMES: Record<string, string[]> = { GB: ['UK', 'Britain'], US: ['USA', 'America'], CZ: ['Czech', 'Republic'] }

const MOST_CHOICES = 24

/** Of towns with one name. */
export function decideTown(towns: Town[]): TownAnswer {
  const [largest, ...others] = towns.toSorted((a, b) => b.thousands - a.thousands).slice(0, MOST_CHOICES)
  if (!largest) return { kind: 'unknown' }
  return others.every((other) => isFarLarger(largest, other))
    ? { kind: 'town', town: largest, others }
    : { kind: 'which', towns: [largest, ...others] }
}

/** So much larger that it is the one most people mean. */
export const isFarLarger = (town: Town, than: Town) => town.thousands >= 50 * than.thousands

const EARTH = 6371

/** As the crow flies: the haversine formula on a ball, right to half a percent. */
export function kilometres(from: Point, to: Point): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)]
  const [north, east] = [b - a, radians(to.longitude - from.longitude)]
  const chord = Math.sin(north / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
