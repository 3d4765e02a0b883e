import type { Metric, Peer, Reading, Target } from './metric'
import { mad, median } from './statistics'

export type Verdict = 'pass' | 'fail' | 'noisy' | 'missing' | 'shown'
export type Series = { value: number; mad: number; samples: number[] }
export type Row = {
  id: string
  title: string
  unit: string
  floor: Series | null
  ours: Series | null
  ratio: number | null
  target: Target | null
  peer: Peer | null
  result: Verdict
  note: string
}

const NOISE = 0.1

/** A floor that is not there makes a ratio of nothing: that is `missing`, and never a pass. */
export function judge(metric: Pick<Metric, 'id' | 'title' | 'target'>, reading: Reading, peer?: Peer): Row {
  const { what, unit, floor = [], ours = [], note = '' } = reading
  const target = reading.target === undefined ? metric.target : reading.target
  const ratios = ratiosOf(ours, floor)
  const row = {
    id: metric.id,
    title: what ? `${metric.title}: ${what}` : metric.title,
    unit,
    floor: seriesOf(floor),
    ours: seriesOf(ours),
    ratio: ratios.length > 0 ? median(ratios) : null,
    target,
    peer: peer ?? null,
    note,
  }
  if (ours.length === 0) return { ...row, result: 'missing' }
  if (!target) return { ...row, result: 'shown' }
  const judged = { ratio: ratios, above: aboveOf(ours, floor), ours }[target.of]
  // A difference is small beside what it is a difference of, so its scatter is measured against that.
  const size = target.of === 'above' ? median(ours) : median(judged)
  return { ...row, result: judged.length === 0 ? 'missing' : verdict(judged, target, NOISE * Math.abs(size)) }
}

const ratiosOf = (ours: number[], floor: number[]): number[] =>
  median(floor) === 0 ? [] : beside(ours, floor, (value, least) => value / least)

const aboveOf = (ours: number[], floor: number[]): number[] => beside(ours, floor, (value, least) => value - least)

/** Sample by sample where they were taken in turn; else against the middle of the floor. */
function beside(ours: number[], floor: number[], compare: (value: number, least: number) => number): number[] {
  if (floor.length === 0) return []
  const isPaired = floor.length === ours.length
  return ours.map((value, at) => compare(value, isPaired ? (floor[at] ?? median(floor)) : median(floor)))
}

function verdict(values: number[], target: Target, noise: number): Verdict {
  const [middle, spread] = [median(values), mad(values)]
  const isNear = Math.abs(middle - target.value) <= 2 * spread
  if (spread > noise && isNear) return 'noisy'
  return isMet(middle, target) ? 'pass' : 'fail'
}

export function isMet(value: number, { op, value: wanted }: Target): boolean {
  if (op === '=') return value === wanted
  return op === '≤' ? value <= wanted : value >= wanted
}

const seriesOf = (samples: number[]): Series | null =>
  samples.length === 0 ? null : { value: median(samples), mad: mad(samples), samples }

/** The figure that the target of a row is about. */
export function judgedValue({ target, ratio, floor, ours }: Row): number | null {
  if (!target || !ours) return null
  if (target.of === 'ratio') return ratio
  if (target.of === 'ours') return ours.value
  return floor && median(aboveOf(ours.samples, floor.samples))
}

/** How far a row is from its target: 1 is on it, above 1 missed. For the worst three. */
export function strain(row: Row): number {
  const { target, result } = row
  const value = judgedValue(row)
  if (!target || value === null || result === 'missing') return 0
  if (target.value === 0) return value === 0 ? 0 : Number.POSITIVE_INFINITY
  if (target.op === '≥') return target.value / value
  return value / target.value
}

/** 1 where a promise is broken; `strict` also takes what could not be told for broken. */
export function exitCode(rows: Row[], isStrict: boolean): number {
  const bad: Verdict[] = isStrict ? ['fail', 'noisy', 'missing'] : ['fail']
  return rows.some(({ result }) => bad.includes(result)) ? 1 : 0
}
