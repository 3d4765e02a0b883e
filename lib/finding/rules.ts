/** What staff look for by a few letters. */
export type FoundKind = 'page' | 'order' | 'person' | 'product' | 'pack' | 'course' | 'date' | 'nugget' | 'act'
export type Found = { kind: FoundKind; title: string; detail: string; href: string }

export const MOST_OF_A_KIND = 5
const SHORTEST = 2
const LONGEST = 100

/** Undefined for what is too short to look for. */
export function readWords(typed: unknown): string | undefined {
  const words = typeof typed === 'string' ? typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : ''
  return words.length >= SHORTEST ? words : undefined
}
