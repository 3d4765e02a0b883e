import { randomFillSync } from 'node:crypto'
import type { Instant } from '@/lib/base/time'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const OF_TIME = 9
const BY_CHANCE = 11

/**
 * Twenty letters and digits: nine of the time, so that rows made together lie together in every index, and eleven by
 * chance. Nothing may be opened by knowing an id; what opens something is signed.
 */
export function idsBy(now: () => Instant): () => string {
  const chances = new Uint8Array(BY_CHANCE * 100)
  let used = chances.length
  return () => {
    if (used === chances.length) {
      randomFillSync(chances)
      used = 0
    }
    let id = ofTime(now())
    for (const end = used + BY_CHANCE; used < end; used++) id += LETTERS[(chances[used] ?? 0) & 31]
    return id
  }
}

function ofTime(at: Instant): string {
  let text = ''
  for (let left: number = at; text.length < OF_TIME; left = Math.floor(left / 32)) text = LETTERS[left % 32] + text
  return text
}
