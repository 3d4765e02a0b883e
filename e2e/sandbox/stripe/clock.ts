/** The sandbox's own time, in milliseconds. It runs with the computer's clock unless it is moved or handed in. */
export type Clock = {
  now(): number
  /** Unix seconds, as everything on the wire counts. */
  seconds(): number
  advance(ms: number): void
  set(at: number): void
  /** Back to the present. */
  reset(): void
}

export function makeClock(present: () => number = Date.now): Clock {
  let ahead = 0
  const now = () => present() + ahead
  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    advance: (ms) => {
      ahead += ms
    },
    set: (at) => {
      ahead = at - present()
    },
    reset: () => {
      ahead = 0
    },
  }
}
