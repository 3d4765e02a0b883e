import type { z } from 'zod'
import type { NuggetState } from '@/db/schema/nuggets'
import type { Forbidden } from '@/lib/accounts/rules'
import type { ChangedMeanwhile } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { maybeHomeTime, words } from '@/lib/base/typed'
import type { CheckKey } from './readiness'
import { isPublic, type Release } from './release'
import { type NoSuchNugget, OneNugget } from './words'

export const ScheduleNugget = OneNugget.extend({ at: maybeHomeTime })
export type ScheduleNugget = z.infer<typeof ScheduleNugget>
export const WithdrawNugget = OneNugget.extend({ reason: words(600, 'Please say why; readers see it.') })
export type WithdrawNugget = z.infer<typeof WithdrawNugget>

export type ReleaseRefusal =
  | Forbidden
  | ChangedMeanwhile
  | NoSuchNugget
  | { kind: 'not-ready'; missing: CheckKey[] }
  | { kind: 'not-now'; state: NuggetState }
  | { kind: 'in-the-past'; field: 'at' }
  | { kind: 'nothing-to-publish' }

export type Step = 'release' | 'schedule' | 'unschedule' | 'withdraw' | 'publish'

/** What can be done with a nugget as it stands now. One that is due is out, whether or not its number is stored. */
export function stepsOf(nugget: Release, now: Instant): Step[] {
  if (isPublic(nugget, now)) return ['publish', 'withdraw']
  if (nugget.state === 'queued') return ['release', 'schedule', 'unschedule']
  return nugget.state === 'draft' ? ['release', 'schedule'] : ['release']
}

export const decideStep = (nugget: Release, step: Step, now: Instant): Result<null, ReleaseRefusal> =>
  stepsOf(nugget, now).includes(step) ? ok(null) : refuse({ kind: 'not-now', state: nugget.state })

export const decideReady = (missing: CheckKey[]): Result<null, ReleaseRefusal> =>
  missing.length === 0 ? ok(null) : refuse({ kind: 'not-ready', missing })

export const decideMoment = (at: Instant | null, now: Instant): Result<Instant, ReleaseRefusal> =>
  at !== null && at > now ? ok(at) : refuse({ kind: 'in-the-past', field: 'at' })
