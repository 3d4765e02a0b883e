import { invalidRequest, StripeRefusal } from './errors'

export const FAULT_KINDS = [
  'delay',
  'hang',
  'hangAfterCommit',
  'resetBefore',
  'resetAfterCommit',
  '500',
  '500AfterCommit',
  '409',
  '429',
  'html502',
  'truncated',
  'trickle',
] as const

export type Fault = {
  kind: (typeof FAULT_KINDS)[number]
  /** `POST /v1/refunds`, `GET /v1/checkout/sessions/:id`, or `*` for every call. */
  route?: string
  /** Counted from now: 1 is the next call of that route. */
  nth?: number
  /** How many calls in a row, from the nth. */
  times?: number
  /** Milliseconds, for `delay` and `trickle`. */
  ms?: number
  /** Whether the idempotency key keeps the 500: as Stripe says, yes for `500`; no for `500AfterCommit`, lost at the edge. */
  remembered?: boolean
}

export type Faults = ReturnType<typeof makeFaults>

export function makeFaults() {
  let planned: { fault: Fault; calls: number }[] = []
  let perSecond = Infinity
  let recent: number[] = []
  return {
    add(fault: Fault): void {
      planned.push({ fault, calls: 0 })
    },
    clear(): void {
      planned = []
      perSecond = Infinity
    },
    list: () => planned.map(({ fault }) => fault),
    /** Above so many calls a second, every further one is a 429. */
    limitRate(calls: number): void {
      perSecond = calls
    },
    /** Counts this call everywhere and gives what is to go wrong with it. */
    take(route: string): Fault | undefined {
      let hit: Fault | undefined
      for (const plan of planned) {
        const { nth = 1, times = 1, route: wanted = '*' } = plan.fault
        if (wanted !== '*' && wanted !== route) continue
        plan.calls += 1
        if (plan.calls >= nth && plan.calls < nth + times) hit ??= plan.fault
      }
      return hit
    },
    isOverRate(now: number): boolean {
      recent = [...recent.filter((at) => now - at < 1000), now]
      return recent.length > perSecond
    },
  }
}

export const tooManyRequests = () =>
  new StripeRefusal(429, {
    type: 'rate_limit_error',
    code: 'rate_limit',
    message: 'Too many requests. Please slow down.',
  })

export const lockTimeout = () =>
  invalidRequest('This object cannot be accessed right now.', { code: 'lock_timeout' }, 409)
