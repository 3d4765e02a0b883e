import { Secret, TOTP } from 'otpauth'
import { type Instant, unixSeconds } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { RECOVERY_CODES } from './rules'

type Signs = Pick<World, 'sign'>
type Seeded = { userId: string; seed: string }

const STEP = 30
/** A clock may be half a minute off, either way. */
const WINDOW = 1

/** Worked from the seed with the shop's own secret: who reads the database alone cannot make codes. */
function totpOf({ sign }: Signs, { userId, seed }: Seeded, shop = '', email = '') {
  const bytes = new Uint8Array(Buffer.from(sign(`second-factor:${userId}:${seed}`), 'base64url').subarray(0, 20))
  return new TOTP({ issuer: shop, label: email, secret: new Secret({ buffer: bytes.buffer }), period: STEP })
}

/** What an app reads: the address behind the drawing, and the secret for who types it. */
export function enrolmentOf(world: Pick<World, 'sign' | 'site'>, factor: Seeded, email: string) {
  const totp = totpOf(world, factor, world.site.name, email)
  return { address: totp.toString(), secret: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** The step of time that this code belongs to, or null where it is no code of now. */
export function stepOf(world: Signs, factor: Seeded, code: string, now: Instant): number | null {
  const off = totpOf(world, factor).validate({ token: code, timestamp: now, window: WINDOW })
  return off === null ? null : Math.floor(unixSeconds(now) / STEP) + off
}

/** The code that an app shows then. */
export const codeAt = (world: Signs, factor: Seeded, at: Instant) => totpOf(world, factor).generate({ timestamp: at })

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** The recovery codes of a seed; worked out for as long as the seed is kept, and stored nowhere but hashed. */
export const recoveryCodesOf = ({ sign }: Signs, seed: string): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, n) =>
    [...Buffer.from(sign(`recovery:${seed}:${n}`), 'base64url').subarray(0, 10)]
      .map((byte) => LETTERS[byte % LETTERS.length])
      .join(''),
  )

export const recoveryHash = ({ sign }: Signs, userId: string, code: string) => sign(`recovery-code:${userId}:${code}`)
