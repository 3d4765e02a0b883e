import { type Db, transact } from '@/db/open'
import type { StaffRole } from '@/db/schema/accounts'
import { findUser, findUserByEmail, type User, updateUser } from '@/lib/accounts/queries'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { later } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import {
  countOwners,
  findGoodInvitation,
  findInvitation,
  insertInvitation,
  removeFactor,
  removeSessionsOf,
  updateInvitation,
  withdrawInvitations,
} from '../queries'
import {
  decideRole,
  type GiveRole,
  INVITATION_LIFE,
  type Invite,
  type OfInvitation,
  type OfUser,
  type TeamRefusal,
} from '../rules'

type Inside = World & { db: Db }
type InviteRefusal = Forbidden | { kind: 'is-staff' }

/** By mail; the one invitation of an address is always the newest. */
export async function inviteStaff(world: World, { actor }: Visitor, ask: Invite): Promise<Result<null, InviteRefusal>> {
  const staff = permit(actor, 'manage-staff')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    if ((await findUserByEmail(tx, ask.email))?.role) return refuse({ kind: 'is-staff' })
    await sendInvitation({ ...world, db: tx }, staff.value, ask, 'staff.invited')
    return ok(null)
  })
}

async function sendInvitation(world: Inside, staff: Staff, { email, role }: Invite, act: string) {
  const [id, at] = [world.newId(), world.now()]
  await withdrawInvitations(world.db, { email }, at)
  await insertInvitation(world.db, { id, email, role, by: staff.userId, at, expiresAt: later(at, INVITATION_LIFE) })
  await enqueue(world, mailJob('invitation', id))
  const changes = [{ field: 'role', before: null, after: role }]
  await recordAct(world, staff, { act, on: { subject: 'invitation', id, label: email }, changes })
}

export async function decideInvitation(
  world: World,
  { actor }: Visitor,
  { invitation }: OfInvitation,
  act: 'invitation.renewed' | 'invitation.withdrawn',
): Promise<Result<null, Forbidden | { kind: 'no-invitation' }>> {
  const staff = permit(actor, 'manage-staff')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const stored = await findInvitation(tx, invitation)
    if (!stored || stored.acceptedAt || stored.withdrawnAt) return refuse({ kind: 'no-invitation' })
    if (act === 'invitation.renewed') await sendInvitation(inside, staff.value, stored, act)
    else {
      await updateInvitation(tx, invitation, { withdrawnAt: world.now() })
      await recordAct(inside, staff.value, { act, on: { subject: 'invitation', id: invitation, label: stored.email } })
    }
    return ok(null)
  })
}

export const renewInvitation = (world: World, visitor: Visitor, ask: OfInvitation) =>
  decideInvitation(world, visitor, ask, 'invitation.renewed')
export const withdrawInvitation = (world: World, visitor: Visitor, ask: OfInvitation) =>
  decideInvitation(world, visitor, ask, 'invitation.withdrawn')

/** Whoever has just proved an address gets the role that waits for it. */
export function acceptInvitation(world: World, user: User): Promise<User> {
  return transact(world.db, async (tx) => {
    const invitation = await findGoodInvitation(tx, user.email, world.now())
    if (!invitation) return user
    await updateInvitation(tx, invitation.id, { acceptedAt: world.now() })
    const isLate = invitation.by === SERVER && (await countOwners(tx)) > 0
    if (isLate || (user.role && invitation.by !== SERVER)) return user

    const { role } = invitation
    await updateUser(tx, user.id, { role })
    const staff: Staff = { userId: user.id, email: user.email, role, factor: 'none' }
    const on = { subject: 'account', id: user.id, label: user.email }
    const changes = [{ field: 'role', before: null, after: role }]
    await recordAct({ ...world, db: tx }, staff, { act: 'staff.joined', on, changes })
    return { ...user, role }
  })
}

/** Stands where an invitation names who wrote it: somebody at the machine itself. */
export const SERVER = 'server'

export const changeRole = (world: World, visitor: Visitor, { user, role }: GiveRole) =>
  setRole(world, visitor, user, role, 'staff.role-changed')

export const removeStaff = (world: World, visitor: Visitor, { user }: OfUser) =>
  setRole(world, visitor, user, null, 'staff.removed')

async function setRole(
  world: World,
  { actor }: Visitor,
  userId: string,
  role: StaffRole | null,
  act: string,
): Promise<Result<null, TeamRefusal>> {
  const staff = permit(actor, 'manage-staff')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const person = await findUser(tx, userId)
    const decided = decideRole(person, role, await countOwners(tx))
    if (!decided.ok || !person) return decided
    if (person.role === role) return ok(null)
    await updateUser(tx, userId, { role })
    // What somebody was shown with another role stands on no screen any more, and whom they asked in stays out.
    await removeSessionsOf(tx, userId)
    if (role !== 'owner') await withdrawInvitations(tx, { by: userId }, world.now())
    if (role === null) await removeFactor(tx, userId)
    const on = { subject: 'account', id: userId, label: person.email }
    const changes = [{ field: 'role', before: person.role, after: role }]
    await recordAct({ ...world, db: tx }, staff.value, { act, on, changes })
    return ok(null)
  })
}
