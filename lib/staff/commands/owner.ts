import { transact } from '@/db/open'
import { hashOf, linkToken } from '@/lib/accounts/commands'
import { findUserByEmail, insertSignInToken } from '@/lib/accounts/queries'
import { ok, type Result, refuse } from '@/lib/base/result'
import { hours, later } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { countOwners, insertInvitation, withdrawInvitations } from '../queries'
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
