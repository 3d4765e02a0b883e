import * as z from 'zod'
import type { StaffRole } from '@/db/schema/accounts'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Duration, days, type Instant, later, minutes } from '@/lib/base/time'

/**
 * How the second factor of somebody stands. `none`: nothing is asked; `set-up`: has to choose one first; `show`: has to
 * show it in this session; `stale`: shown some time ago; `fresh`: shown just now.
 */
export type Factor = 'none' | 'set-up' | 'show' | 'stale' | 'fresh'
export type Actor = {
  userId: string
  email: string
  role: StaffRole | null
  factor: Factor
  /** Where they are signed in: the hash of its token. */
  session?: string
}
export type Staff = Actor & { role: StaffRole }
/** `prove-again`: allowed, once the second factor has been shown. */
export type Forbidden = { kind: 'not-allowed' } | { kind: 'prove-again' }
/** Who asks. Nobody is signed in when `actor` is null. */
export type Visitor = { actor: Actor | null; cartId: string | null }

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/

/**
 * One form for each mailbox, or undefined. Letters outside ASCII are refused and never mapped:
 * a look-alike sign must not become somebody else's address.
 */
export function normaliseEmail(typed: string): string | undefined {
  const trimmed = typed.trim()
  if (trimmed.length > 254 || !/^[\x21-\x7e]+$/.test(trimmed)) return undefined
  const parts = trimmed.toLowerCase().split('@')
  const [local = '', domain = ''] = parts
  const isAddress = parts.length === 2 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain)
  return isAddress ? `${local}@${domain}` : undefined
}

/** A typed e-mail address, handed on in its one form. */
export const EmailAddress = z
  .string('Please enter an e-mail address.')
  .max(400, 'That is too long for an e-mail address.')
  .transform((typed, context) => {
    const email = normaliseEmail(typed)
    if (email) return email
    context.addIssue({ code: 'custom', message: 'Please enter an e-mail address, such as name@example.com.' })
    return z.NEVER
  })

export type TooManyAttempts = { kind: 'too-many-attempts'; until: Instant }

/** Each limit says when it lets the next one through; the last of them decides. */
export function decideAttempt(free: Instant[], now: Instant): Result<null, TooManyAttempts> {
  const until = free.toSorted((a, b) => a - b).at(-1)
  return until !== undefined && until > now ? refuse({ kind: 'too-many-attempts', until }) : ok(null)
}

/** How long a session lasts without being used. */
export const idleTime = (role: StaffRole | null): Duration => (role ? minutes(30) : days(30))

/** Where a session that is used now ends; null while the stored end is near enough. Whoever became staff gets a short one. */
export function renewedEnd({ role, expiresAt }: { role: StaffRole | null; expiresAt: Instant }, now: Instant) {
  const idle = idleTime(role)
  const end = later(now, idle)
  return Math.abs(end - expiresAt) > idle / 30 ? end : null
}

/** So long after the second factor was shown, sensitive acts do not ask for it again. */
const FRESH = minutes(10)

export type Proof = { isEnrolled: boolean; provedAt: Instant | null }

/** Staff alone are asked. Where it is `offered`, who has not set one up goes without. */
export function factorOf(
  role: StaffRole | null,
  { isEnrolled, provedAt }: Proof,
  policy: FactorPolicy,
  now: Instant,
): Factor {
  if (!role) return 'none'
  if (!isEnrolled) return policy === 'required' ? 'set-up' : 'none'
  if (provedAt === null) return 'show'
  return now < later(provedAt, FRESH) ? 'fresh' : 'stale'
}
export type FactorPolicy = 'required' | 'offered'

/** A link in a mail works that long. */
export const LINK_LIFE = minutes(15)

const PLACES = ['/account', '/cart', '/checkout', '/admin'] as const
/** A staff page, with the filters of a list and no more. */
const STAFF_PAGE = /^\/admin(\/[a-z0-9_-]+)*(\?[a-z0-9=&%.+_-]*)?$/i
export type PlaceAfterSignIn = (typeof PLACES)[number] | `/admin/${string}`

const isStaffPage = (wanted: unknown): wanted is `/admin/${string}` =>
  typeof wanted === 'string' && wanted.length <= 500 && STAFF_PAGE.test(wanted)

/** Where a person goes after signing in: one of our own pages, whatever the address says. */
export const placeAfterSignIn = (wanted: unknown): PlaceAfterSignIn =>
  PLACES.find((place) => place === wanted) ?? (isStaffPage(wanted) ? wanted : '/account')

export const AskForLink = z.object({
  email: EmailAddress,
  next: z.unknown().optional().transform(placeAfterSignIn),
})
export type AskForLink = z.infer<typeof AskForLink>
