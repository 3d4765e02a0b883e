import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { invitations, recoveryCodes, type StaffRole, secondFactors, sessions, users } from '@/db/schema/accounts'
import type { Instant } from '@/lib/base/time'

export type SecondFactor = typeof secondFactors.$inferSelect
export type Invitation = typeof invitations.$inferSelect

export async function findFactor(db: Db, userId: string): Promise<SecondFactor | undefined> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, userId))
  return factor
}

/** In the place of whatever there was. */
export async function saveFactor(db: Db, factor: typeof secondFactors.$inferInsert) {
  const { userId } = factor
  await removeFactor(db, userId)
  await db.insert(secondFactors).values(factor)
}

export async function updateFactor(db: Db, userId: string, change: Partial<SecondFactor>) {
  await db.update(secondFactors).set(change).where(eq(secondFactors.userId, userId))
}

/** One statement: of many who bring a code of the same step, or of an earlier one, none is taken after the first. */
export async function takeStep(db: Db, userId: string, step: number): Promise<boolean> {
  const taken = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
    .returning({ userId: secondFactors.userId })
  return taken.length > 0
}

export async function removeFactor(db: Db, userId: string) {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await db.delete(secondFactors).where(eq(secondFactors.userId, userId))
}

export async function replaceRecoveryCodes(db: Db, userId: string, hashes: string[]) {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await db.insert(recoveryCodes).values(hashes.map((codeHash) => ({ codeHash, userId })))
}

/** True for one caller alone. */
export async function takeRecoveryCode(db: Db, userId: string, codeHash: string, usedAt: Instant): Promise<boolean> {
  const taken = await db
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(eq(recoveryCodes.codeHash, codeHash), eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
    .returning({ codeHash: recoveryCodes.codeHash })
  return taken.length > 0
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return row?.n ?? 0
}

/** Where somebody is signed in, newest first. */
export const listSessions = async (db: Db, userId: string, now: Instant) =>
  await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), asc(sessions.tokenHash))

/** One of them, all, or all but one; how many that were. */
export async function removeSessionsOf(db: Db, userId: string, { only, but }: { only?: string; but?: string } = {}) {
  const removed = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        only ? eq(sessions.tokenHash, only) : undefined,
        but ? ne(sessions.tokenHash, but) : undefined,
      ),
    )
    .returning({ tokenHash: sessions.tokenHash })
  return removed.length
}

export type Colleague = {
  id: string
  email: string
  role: StaffRole
  hasFactor: boolean
  seenAt: Instant | null
}

export async function listStaff(db: Db): Promise<Colleague[]> {
  const rows = await db
    .select({
      id: users.id,
      email: users.email,
      role: users.role,
      confirmedAt: secondFactors.confirmedAt,
      seenAt: sql<Instant | null>`(select max(coalesce(${sessions.seenAt}, ${sessions.createdAt})) from ${sessions} where ${sessions.userId} = ${users.id})`,
    })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(isNotNull(users.role))
    .orderBy(asc(users.email))
  return rows.flatMap(({ role, confirmedAt, seenAt, ...person }) => {
    const seen = seenAt === null ? null : (Number(seenAt) as Instant)
    return role ? [{ ...person, role, hasFactor: confirmedAt !== null, seenAt: seen }] : []
  })
}

export async function countOwners(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(users).where(eq(users.role, 'owner'))
  return row?.n ?? 0
}

export async function insertInvitation(db: Db, invitation: typeof invitations.$inferInsert) {
  await db.insert(invitations).values(invitation)
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | undefined> {
  const [invitation] = await db.select().from(invitations).where(eq(invitations.id, id))
  return invitation
}

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt))

/** Neither taken nor withdrawn; those that have ended are among them. */
export const listOpenInvitations = async (db: Db): Promise<Invitation[]> =>
  await db.select().from(invitations).where(isOpen).orderBy(desc(invitations.at), asc(invitations.id))

export async function findGoodInvitation(db: Db, email: string, now: Instant): Promise<Invitation | undefined> {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, email), isOpen, gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.at), asc(invitations.id))
    .limit(1)
  return invitation
}

export async function updateInvitation(db: Db, id: string, change: Partial<Invitation>) {
  await db.update(invitations).set(change).where(eq(invitations.id, id))
}

/** Those to an address, or those that somebody wrote. */
export async function withdrawInvitations(db: Db, of: { email: string } | { by: string }, withdrawnAt: Instant) {
  const whose = 'email' in of ? eq(invitations.email, of.email) : eq(invitations.by, of.by)
  await db.update(invitations).set({ withdrawnAt }).where(and(whose, isOpen))
}
