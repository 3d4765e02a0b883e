export type Pace = { perSecond: number; count: number }

/** Each piece of work begins at its planned instant, whatever those before it take; it is told when it was due. */
export async function asPlanned({ perSecond, count }: Pace, work: (due: number, n: number) => Promise<unknown>) {
  const start = performance.now()
  const planned = (n: number) => start + (n * 1000) / perSecond
  const begun: Promise<unknown>[] = []
  await new Promise<void>((allBegun) => {
    const tick = () => {
      while (begun.length < count && planned(begun.length) <= performance.now())
        begun.push(work(planned(begun.length), begun.length))
      if (begun.length === count) return allBegun()
      // A timer steps by a whole millisecond; between two planned instants the loop turns instead.
      planned(begun.length) - performance.now() > 2 ? setTimeout(tick, 1) : setImmediate(tick)
    }
    tick()
  })
  await Promise.all(begun)
}
