/** The middle one; of two, halfway between. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Median distance from the median: how much the samples scatter, whatever the one wild sample says. */
export function mad(values: number[]): number {
  const middle = median(values)
  return median(values.map((value) => Math.abs(value - middle)))
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The b of t = a · n^b, by least squares over the logarithms. */
export function exponent(points: { n: number; t: number }[]): number {
  const logs = points.map(({ n, t }) => ({ x: Math.log(n), y: Math.log(t) }))
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((all, point) => all + pick(point), 0) / logs.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const along = logs.reduce((all, point) => all + (point.x - x) * (point.y - y), 0)
  return along / logs.reduce((all, point) => all + (point.x - x) ** 2, 0)
}
