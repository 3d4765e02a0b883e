import type { Row } from './judge'
import { figure } from './report'
import type { Report } from './schema'

const WORSE = 0.1

/** Ratios of two runs; figures of two runs say nothing to each other. */
export function gotWorse(now: Row[], before: Report): string[] {
  return now.flatMap((row) => {
    const old = before.results.find(({ id, title }) => id === row.id && title === row.title)
    if (!old?.ratio || row.ratio === null || !row.target) return []
    const change = row.target.op === '≥' ? old.ratio / row.ratio : row.ratio / old.ratio
    if (change <= 1 + WORSE) return []
    return [`${row.id} ${row.title}: ${figure(old.ratio)} became ${figure(row.ratio)}`]
  })
}
