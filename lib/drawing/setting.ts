import { drawable, widthOf } from './letters'

export type Set = { size: number; lines: string[] }
type Room = { width: number; height: number; sizes: readonly number[] }

/** From base line to base line, in sizes. */
export const LEADING = 1.08

/** Words in the largest of the sizes in which they fit; at the smallest, what does not fit is left out behind dots. */
export function setInto(words: string, { width, height, sizes }: Room): Set {
  const told = drawable(words)
  const tries = sizes.map((size) => ({ size, lines: brokenInto(told, width / size) }))
  const most = (size: number) => Math.max(1, Math.floor(height / (size * LEADING)))
  const fits = tries.find(({ size, lines }) => lines.length <= most(size) && lines.every((line) => isIn(line, size)))
  if (fits) return fits
  const { size = 1, lines = [] } = tries.at(-1) ?? {}
  const kept = lines.slice(0, most(size)).map((line) => (isIn(line, size) ? line : cutShort(line, width / size)))
  const last = kept.at(-1)
  const isWhole = lines.length === kept.length || last === undefined
  return { size, lines: isWhole ? kept : [...kept.slice(0, -1), cutShort(last, width / size)] }

  function isIn(line: string, size: number) {
    return widthOf(line) * size <= width
  }
}

/** Lines of nearly the same length, no more of them than needed. */
function brokenInto(words: string, width: number): string[] {
  const least = greedy(words, width)
  const narrower = Array.from({ length: 12 }, (_, step) => greedy(words, width * (0.4 + step * 0.05)))
  return narrower.find((lines) => lines.length === least.length) ?? least
}

function greedy(words: string, width: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cutShort(line: string, width: number): string {
  const letters = [...line]
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
