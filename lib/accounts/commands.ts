import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import type { Result } from '@/lib/base/result'
import { earlier } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { findSession, insertAttempt, listAttempts, updateSession } from './queries'
import { type Actor, decideAttempt, type Limit, renewedEnd, type TooManyAttempts } from './rules'

/** Tokens are kept as this: who reads the database cannot sign in with what they find. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Who holds this session; using it keeps it alive. */
export async function findActor(world: World, sessionToken: string): Promise<Actor | null> {
  const tokenHash = hashOf(sessionToken)
  const session = await findSession(world.db, tokenHash, world.now())
  if (!session) return null
  const end = renewedEnd(session, world.now())
  if (end) await transact(world.db, (tx) => updateSession(tx, tokenHash, end))
  return { userId: session.userId, email: session.email, role: session.role }
}

/**
 * Counts one attempt, or refuses it without counting. `subject` says what and who, such as `comment:<address>`;
 * only its keyed hash is stored.
 */
export function allowAttempt(world: World, subject: string, limit: Limit): Promise<Result<null, TooManyAttempts>> {
  const now = world.now()
  const key = world.sign(`attempt:${subject}`)
  return transact(world.db, async (tx) => {
    const past = await listAttempts(tx, key, earlier(now, limit.per))
    const allowed = decideAttempt(past, limit, now)
    if (allowed.ok) await insertAttempt(tx, { id: world.newId(), subject: key, at: now })
    return allowed
  })
}
