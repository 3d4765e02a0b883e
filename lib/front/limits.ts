import type { Instant } from '@/lib/base/time'

/**
 * So many tries at once, and then so many a minute, for each client. Held in memory by each process: what it guards
 * costs time and nothing else. What is remembered of clients has an end; who is forgotten starts afresh.
 */
export class Pace {
  /** When each client will have been given back all its tries. */
  private readonly wholeAt = new Map<string, number>()
  private readonly apart: number

  constructor(
    private readonly now: () => Instant,
    perMinute: number,
    private readonly atOnce = Math.ceil(perMinute / 5),
    private readonly most = 10_000,
  ) {
    this.apart = Math.ceil(60_000 / perMinute)
  }

  get size() {
    return this.wholeAt.size
  }

  /** Takes one, and answers 0; or takes none, and answers how many seconds to wait. */
  wait(client: string): number {
    const now = this.now()
    // Where the clock was put back, nobody waits longer than for all tries at once.
    const known = Math.min(this.wholeAt.get(client) ?? now, now + this.atOnce * this.apart)
    const wholeAt = Math.max(known, now)
    const early = wholeAt + this.apart - now - this.atOnce * this.apart
    this.remember(client, early > 0 ? wholeAt : wholeAt + this.apart)
    return early > 0 ? Math.ceil(early / 1000) : 0
  }

  private remember(client: string, wholeAt: number) {
    this.wholeAt.delete(client)
    this.wholeAt.set(client, wholeAt)
    for (const longestAway of this.wholeAt.keys()) {
      if (this.wholeAt.size <= this.most) return
      this.wholeAt.delete(longestAway)
    }
  }
}
