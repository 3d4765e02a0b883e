import * as z from 'zod'
import { type Duration, type Instant, later, minutes } from '@/lib/base/time'

export type Part = 'database' | 'schema' | 'disk' | 'worker' | 'stopping'

export type Pulse = { name: string; every: Duration; at: Instant }

/** A round may take long, and still be one: a mail server that does not answer holds one up for a while. */
const PATIENCE = minutes(5)

/** There is a worker, and none of its rounds has been away for longer than any takes. */
export const isAwake = (pulses: Pulse[], now: Instant): boolean =>
  pulses.length > 0 && pulses.every(({ every, at }) => now <= later(later(at, every), PATIENCE))

/** What the engines call a disk, or a database, that takes no more. */
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', '53100']

export function isFull(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return FULL.includes(code ?? '') || (cause !== undefined && isFull(cause))
}

export type Outside = 'mail' | 'payments'
export const TryOutside = z.object({ what: z.enum(['mail', 'payments']) })
export type TryOutside = z.infer<typeof TryOutside>
export const OfJob = z.object({ job: z.string().min(1).max(40) })
export type OfJob = z.infer<typeof OfJob>
