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
  const judged = target.of === 'ratio' ? ratios : ours
  return { ...row, result: judged.length === 0 ? 'missing' : verdict(judged, target) }
}

/** Sample by sample where they were taken in turn; else against the middle of the floor. */
function ratiosOf(ours: number[], floor: number[]): number[] {
  if (floor.length === 0 || median(floor) === 0) return []
  const isPaired = floor.length === ours.length
  return ours.map((value, at) => value / (isPaired ? (floor[at] ?? median(floor)) : median(floor)))
}

function verdict(values: number[], target: Target): Verdict {
  const [middle, spread] = [median(values), mad(values)]
  const isNear = Math.abs(middle - target.value) <= 2 * spread
  if (spread > NOISE * Math.abs(middle) && isNear) return 'noisy'
  return isMet(middle, target) ? 'pass' : 'fail'
}

export function isMet(value: number, { op, value: wanted }: Target): boolean {
  if (op === '=') return value === wanted
  return op === '≤' ? value <= wanted : value >= wanted
}

const seriesOf = (samples: number[]): Series | null =>
  samples.length === 0 ? null : { value: median(samples), mad: mad(samples), samples }

/** How far a row is from its target: 1 is on it, above 1 missed. For the worst three. */
export function strain({ target, ratio, ours, result }: Row): number {
  const value = target?.of === 'ratio' ? ratio : ours?.value
  if (!target || value === null || value === undefined || result === 'missing') return 0
  if (target.value === 0) return value === 0 ? 0 : Number.POSITIVE_INFINITY
  if (target.op === '≥') return target.value / value
  return value / target.value
}

/** 1 where a promise is broken; `strict` also takes what could not be told for broken. */
export function exitCode(rows: Row[], isStrict: boolean): number {
  const bad: Verdict[] = isStrict ? ['fail', 'noisy', 'missing'] : ['fail']
  return rows.some(({ result }) => bad.includes(result)) ? 1 : 0
}
