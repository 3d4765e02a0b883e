import { randomInt } from 'node:crypto'

/** A number in [0, 1), as Math.random gives, but one that can be played again. */
export type Chance = () => number

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export const anySeed = () => randomInt(2 ** 31)

/** mulberry32: small, and good enough to shuffle post. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function letters(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => LETTERS.charAt(Math.floor(chance() * LETTERS.length))).join('')
}

export function shuffled<Item>(items: Item[], chance: Chance): Item[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
