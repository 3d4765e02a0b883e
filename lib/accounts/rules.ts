import { z } from 'zod'
import type { StaffRole } from '@/db/schema/accounts'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Duration, days, type Instant, later, minutes } from '@/lib/base/time'

export type Actor = { userId: string; email: string; role: StaffRole | null }
/** Who asks. Nobody is signed in when `actor` is null. */
export type Visitor = { actor: Actor | null; cartId: string | null }

export type Action = 'see-admin' | 'approve-comment' | 'see-orders' | 'record-shipment' | 'refund' | 'retry-job'

const ALLOWED: Record<Action, readonly StaffRole[]> = {
  'see-admin': ['owner', 'editor', 'shop', 'courses', 'packer'],
  'approve-comment': ['owner', 'editor'],
  'see-orders': ['owner', 'shop', 'packer'],
  'record-shipment': ['owner', 'shop', 'packer'],
  refund: ['owner', 'shop'],
  'retry-job': ['owner', 'shop'],
}

/** The one table of who may do what. */
export const can = (actor: Actor | null, action: Action): boolean =>
  Boolean(actor?.role && ALLOWED[action].includes(actor.role))

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

/** A link in a mail works that long. */
export const LINK_LIFE = minutes(15)

const PLACES = ['/account', '/cart', '/checkout', '/admin'] as const
export type PlaceAfterSignIn = (typeof PLACES)[number]

/** Where a person goes after signing in: one of our own pages, whatever the address says. */
export const placeAfterSignIn = (wanted: unknown): PlaceAfterSignIn =>
  PLACES.find((place) => place === wanted) ?? '/account'

export const AskForLink = z.object({
  email: EmailAddress,
  next: z.unknown().optional().transform(placeAfterSignIn),
})
export type AskForLink = z.infer<typeof AskForLink>
