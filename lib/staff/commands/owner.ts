import { transact } from '@/db/open'
import { hashOf, linkToken } from '@/lib/accounts/commands'
import { findUserByEmail, insertSignInToken } from '@/lib/accounts/queries'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { hours, later } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { countOwners, insertInvitation, removeFactor, removeSessionsOf, withdrawInvitations } from '../queries'
import { SERVER } from './team'

export type OwnerRefusal = { kind: 'is-owner' } | { kind: 'has-owner' }

/** The link that makes an address the first owner. Asked for again it is a new one, and the one before opens nothing. */
export function makeOwnerLink(world: World, email: string): Promise<Result<{ link: string }, OwnerRefusal>> {
  return transact(world.db, async (tx) => {
    if ((await findUserByEmail(tx, email))?.role === 'owner') return refuse({ kind: 'is-owner' })
    if ((await countOwners(tx)) > 0) return refuse({ kind: 'has-owner' })

    const [id, at] = [world.newId(), world.now()]
    const expiresAt = later(at, hours(1))
    await withdrawInvitations(tx, { by: SERVER }, at)
    await insertInvitation(tx, { id, email, role: 'owner', by: SERVER, at, expiresAt })
    const token = linkToken(world, id)
    await insertSignInToken(tx, { tokenHash: hashOf(token), email, expiresAt })
    const query = new URLSearchParams({ token, email, next: '/admin' })
    return ok({ link: `${world.site.url}/sign-in/link?${query}` })
  })
}

/** For an owner whom no other owner can let in again: app and recovery codes are lost. The mailbox is still asked. */
export function resetFactorOfOwner(world: World, email: string): Promise<Result<null, { kind: 'no-owner' }>> {
  return transact(world.db, async (tx) => {
    const owner = await findUserByEmail(tx, email)
    if (owner?.role !== 'owner') return refuse({ kind: 'no-owner' })
    await removeFactor(tx, owner.id)
    await removeSessionsOf(tx, owner.id)
    const on = { subject: 'account', id: owner.id, label: email }
    await recordAct({ ...world, db: tx }, { userId: SERVER, email: SERVER }, { act: 'second-factor.reset', on })
    return ok(null)
  })
}
