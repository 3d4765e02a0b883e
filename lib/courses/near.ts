import { kilometres, type Point } from '@/lib/towns/rules'
import type { CourseDate } from './rules'

/** How far it is to a date: undefined where nobody knows; online it is no way at all. */
export type Distance = { kind: 'kilometres'; rounded: number } | { kind: 'anywhere' } | undefined

export function distanceTo(date: CourseDate, from: Point, points: Map<string, Point>): Distance {
  if (date.mode === 'online') return { kind: 'anywhere' }
  const point = points.get(date.id)
  return point && { kind: 'kilometres', rounded: roundedKilometres(kilometres(from, point)) }
}

/** Both ends are only known as the middle of a town: nobody is told of single kilometres. Below ten it is 0. */
export function roundedKilometres(exact: number): number {
  if (exact < 10) return 0
  const step = exact < 100 ? 5 : 10
  return Math.round(exact / step) * step
}

/** The nearest first; equally far ones stay as they were. What is online comes after every room, what nobody knows last. */
export function byDistance(dates: CourseDate[], distances: Map<string, Distance>): CourseDate[] {
  const rank = ({ id }: CourseDate) => {
    const distance = distances.get(id)
    if (distance?.kind === 'kilometres') return distance.rounded
    return distance ? HALF_ROUND_THE_EARTH : HALF_ROUND_THE_EARTH + 1
  }
  return dates.toSorted((a, b) => rank(a) - rank(b))
}

const HALF_ROUND_THE_EARTH = 21_000
