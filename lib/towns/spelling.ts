/** How many letters may be wrong: none in the shortest names. */
export const slipsAllowed = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2)

/** Letters left out, put in, mistaken or swapped with their neighbour; undefined when there are more than `most`. */
export function slipsBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...row) > most) return undefined
    ;[before, last] = [last, row]
  }
  const slips = at(last, b.length)
  return slips > most ? undefined : slips
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
