import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import { ok, type Result } from '@/lib/base/result'
import { earlier, type Instant, later } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import type { Limit } from './limits'
import {
  findAttempt,
  findSession,
  findUserByEmail,
  insertAttempt,
  insertSession,
  insertSignInToken,
  insertUser,
  removeEndedRows,
  removeSession,
  takeSignInToken,
  type User,
  updateSession,
  updateUser,
} from './queries'
import {
  type Actor,
  type AskForLink,
  decideAttempt,
  factorOf,
  idleTime,
  LINK_LIFE,
  renewedEnd,
  type TooManyAttempts,
  type Visitor,
} from './rules'

/** Tokens are kept as this: who reads the database cannot sign in with what they find. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The secret part of a sign-in link. It is worked out anew when the mail is written, so it is stored nowhere. */
export const linkToken = (world: Pick<World, 'sign'>, linkId: string) => world.sign(`sign-in:${linkId}`)

/** Queues the mail with the link. Whether the address is known makes no difference. */
export async function askForLink(
  world: World,
  _visitor: Visitor,
  { email, next }: AskForLink,
): Promise<Result<null, never>> {
  const linkId = world.newId()
  const tokenHash = hashOf(linkToken(world, linkId))
  await transact(world.db, async (tx) => {
    await insertSignInToken(tx, { tokenHash, email, expiresAt: later(world.now(), LINK_LIFE) })
    await enqueue({ ...world, db: tx }, mailJob('sign-in', linkId, { email, next }))
  })
  return ok(null)
}

/** True for one caller alone, and not after the link has ended. */
export async function useLink(world: World, link: { tokenHash: string; email: string }): Promise<boolean> {
  const taken = await transact(world.db, (tx) => takeSignInToken(tx, link.tokenHash, link.email))
  return taken !== undefined && world.now() < taken.expiresAt
}

/** The account of an address that has just been proved; made at the first sign-in. */
export function findOrOpenAccount(world: World, email: string): Promise<User> {
  return transact(world.db, async (tx) => {
    await insertUser(tx, { id: world.newId(), email, createdAt: world.now(), emailVerifiedAt: world.now() })
    const user = await findUserByEmail(tx, email)
    if (!user) throw new Error('an account that was just opened has gone')
    const verified = { ...user, emailVerifiedAt: user.emailVerifiedAt ?? world.now() }
    await updateUser(tx, user.id, { emailVerifiedAt: verified.emailVerifiedAt })
    return verified
  })
}

export function openSession(world: World, user: Pick<User, 'id' | 'role'>, token: string, agent = ''): Promise<void> {
  const now = world.now()
  const expiresAt = later(now, idleTime(user.role))
  const session = { tokenHash: hashOf(token), userId: user.id, createdAt: now, expiresAt, agent: agent.slice(0, 300) }
  return transact(world.db, (tx) => insertSession(tx, session))
}

export const endSession = (world: World, token: string): Promise<void> =>
  transact(world.db, (tx) => removeSession(tx, hashOf(token)))

/** Who holds this session; using it keeps it alive. */
export async function findActor(world: World, sessionToken: string): Promise<Actor | null> {
  const tokenHash = hashOf(sessionToken)
  const session = await findSession(world.db, tokenHash, world.now())
  if (!session) return null
  const end = renewedEnd(session, world.now())
  const seen = { expiresAt: end ?? session.expiresAt, seenAt: world.now() }
  if (end) await transact(world.db, (tx) => updateSession(tx, tokenHash, seen))
  const { userId, email, role } = session
  const factor = factorOf(role, session, world.staff.secondFactor, world.now())
  return { userId, email, role, factor, session: tokenHash }
}

/**
 * Counts one attempt under every key, or refuses it and counts it under none. A key says what and who, such as
 * `comment:<address>`; only its keyed hash is stored.
 */
export function allowAttempt(
  world: World,
  counts: { key: string; limit: Limit }[],
): Promise<Result<null, TooManyAttempts>> {
  const now = world.now()
  const hashed = counts.map(({ key, limit }) => ({ subject: world.sign(`attempt:${key}`), limit }))
  return transact(world.db, async (tx) => {
    const free: Instant[] = []
    for (const { subject, limit } of hashed) {
      const blocking = await findAttempt(tx, subject, earlier(now, limit.per), limit.max)
      if (blocking !== undefined) free.push(later(blocking, limit.per))
    }
    const allowed = decideAttempt(free, now)
    if (!allowed.ok) return allowed
    for (const { subject } of hashed) await insertAttempt(tx, { id: world.newId(), subject, at: now })
    return ok(null)
  })
}

/** Sessions and links that have ended, and attempts that no limit looks at any more. */
export const tidyAccounts = (world: World): Promise<void> =>
  transact(world.db, (tx) => removeEndedRows(tx, world.now()))
