import * as z from 'zod'
import type { StaffRole } from '@/db/schema/accounts'
import { type Actor, EmailAddress, type Factor, type Forbidden, type Staff } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days, minutes } from '@/lib/base/time'

export const ROLES = ['owner', 'editor', 'shop', 'courses', 'packer'] as const satisfies readonly StaffRole[]

/** What each role looks after, as it is said to whom it belongs. */
export const CARES_FOR: Record<StaffRole, string> = {
  owner: 'You own the shop: everything is yours to look after.',
  editor: 'You look after the nuggets and what people say about them.',
  shop: 'You look after the products, the packs, the orders and the refunds.',
  courses: 'You look after the courses, their dates and the people who come.',
  packer: 'You look after the parcels.',
}

/** An invitation is good that long. */
export const INVITATION_LIFE = days(7)
/** The recovery codes can be read that long, and until they are said to be kept. */
export const CODES_LIFE = minutes(10)
export const RECOVERY_CODES = 10

/** What somebody does about their own account: allowed while their second factor stands in one of these ways. */
export function permitOwn(actor: Actor | null, whileFactor: readonly Factor[]): Result<Staff, Forbidden> {
  if (!actor || !hasRole(actor)) return refuse({ kind: 'not-allowed' })
  if (whileFactor.includes(actor.factor)) return ok(actor)
  return refuse({ kind: actor.factor === 'stale' ? 'prove-again' : 'not-allowed' })
}
const hasRole = (actor: Actor): actor is Staff => actor.role !== null

/** What a person types in: six figures of an app, or a recovery code, with whatever strokes and spaces. */
export const TypedCode = z.object({
  code: z
    .string('Please type a code.')
    .max(100, 'That is too long for a code.')
    .transform((typed, context) => {
      const code = readCode(typed)
      if (code) return code
      context.addIssue({
        code: 'custom',
        message: 'A code has six figures; a recovery code has ten letters and figures.',
      })
      return z.NEVER
    }),
})
export type TypedCode = z.infer<typeof TypedCode>
export type Code = { kind: 'app' | 'recovery'; digits: string }

/** Letters that are not among ours are taken for the figures they look like. */
export function readCode(typed: string): Code | undefined {
  const bare = typed.toLowerCase().replace(/[\s.–-]/g, '')
  if (/^\d{6}$/.test(bare)) return { kind: 'app', digits: bare }
  const digits = bare.replaceAll('o', '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(digits) ? { kind: 'recovery', digits } : undefined
}

export type CodeRefusal =
  | { kind: 'wrong-code' }
  | { kind: 'wrong-recovery-code' }
  | { kind: 'code-used' }
  | { kind: 'no-factor' }

const Role = z.enum(ROLES, 'Please choose a role.')
export const Invite = z.object({ email: EmailAddress, role: Role })
export type Invite = z.infer<typeof Invite>
export const OfInvitation = z.object({ invitation: z.string().min(1).max(40) })
export type OfInvitation = z.infer<typeof OfInvitation>
export const GiveRole = z.object({ user: z.string().min(1).max(40), role: Role })
export type GiveRole = z.infer<typeof GiveRole>
export const OfUser = z.object({ user: z.string().min(1).max(40) })
export type OfUser = z.infer<typeof OfUser>
export const OfSession = z.object({ session: z.string().min(1).max(100) })
export type OfSession = z.infer<typeof OfSession>

export type TeamRefusal = Forbidden | { kind: 'not-staff' } | { kind: 'last-owner' }

/** The shop never loses its last owner. */
export function decideRole(
  person: { role: StaffRole | null } | undefined,
  role: StaffRole | null,
  owners: number,
): Result<null, { kind: 'not-staff' } | { kind: 'last-owner' }> {
  if (!person?.role) return refuse({ kind: 'not-staff' })
  const isLast = person.role === 'owner' && role !== 'owner' && owners <= 1
  return isLast ? refuse({ kind: 'last-owner' }) : ok(null)
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'a Mac'],
  [/CrOS/, 'a Chromebook'],
  [/Linux/, 'Linux'],
]

/** `Firefox on Linux` */
export function sayAgent(agent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  if (!browser && !system) return 'a browser that did not say which'
  return `${browser ?? 'a browser'} on ${system ?? 'an unknown system'}`
}
