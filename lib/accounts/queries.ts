import { and, asc, desc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { attempts, type StaffRole, secondFactors, sessions, signInTokens, users } from '@/db/schema/accounts'
import { days, earlier, type Instant } from '@/lib/base/time'

export type User = typeof users.$inferSelect
export type Session = {
  userId: string
  email: string
  role: StaffRole | null
  expiresAt: Instant
  isEnrolled: boolean
  provedAt: Instant | null
}

export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  return user
}

export async function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.email, email))
  return user
}

export async function listStaffAddresses(db: Db, roles: StaffRole[]): Promise<string[]> {
  const staff = await db
    .select({ email: users.email })
    .from(users)
    .where(inArray(users.role, roles))
    .orderBy(asc(users.email))
  return staff.map((person) => person.email)
}

/** Does nothing where the address has an account. */
export async function insertUser(db: Db, user: typeof users.$inferInsert) {
  await db.insert(users).values(user).onConflictDoNothing({ target: users.email })
}

export async function updateUser(db: Db, id: string, change: Partial<Omit<User, 'id'>>) {
  await db.update(users).set(change).where(eq(users.id, id))
}

/** The session as it stands now, with the role as it stands now. */
export async function findSession(db: Db, tokenHash: string, now: Instant): Promise<Session | undefined> {
  const [session] = await db
    .select({
      userId: users.id,
      email: users.email,
      role: users.role,
      expiresAt: sessions.expiresAt,
      provedAt: sessions.provedAt,
      enrolled: secondFactors.userId,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(secondFactors, and(eq(secondFactors.userId, users.id), isNotNull(secondFactors.confirmedAt)))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  return session && { ...session, isEnrolled: session.enrolled !== null }
}

export async function insertSession(db: Db, session: typeof sessions.$inferInsert) {
  await db.insert(sessions).values(session)
}

export async function updateSession(db: Db, tokenHash: string, change: Partial<typeof sessions.$inferInsert>) {
  await db.update(sessions).set(change).where(eq(sessions.tokenHash, tokenHash))
}

export async function removeSession(db: Db, tokenHash: string) {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

export async function insertSignInToken(db: Db, token: typeof signInTokens.$inferInsert) {
  await db.insert(signInTokens).values(token)
}

export async function findSignInToken(db: Db, tokenHash: string) {
  const [token] = await db.select().from(signInTokens).where(eq(signInTokens.tokenHash, tokenHash))
  return token
}

/** One statement: of many who take the same token at once, one gets it. */
export async function takeSignInToken(db: Db, tokenHash: string, email: string) {
  const [taken] = await db
    .delete(signInTokens)
    .where(and(eq(signInTokens.tokenHash, tokenHash), eq(signInTokens.email, email)))
    .returning()
  return taken
}

/** When the `nth` latest attempt was; undefined where there are fewer since then. */
export async function findAttempt(db: Db, subject: string, since: Instant, nth: number): Promise<Instant | undefined> {
  const [row] = await db
    .select({ at: attempts.at })
    .from(attempts)
    .where(and(eq(attempts.subject, subject), gt(attempts.at, since)))
    .orderBy(desc(attempts.at))
    .limit(1)
    .offset(nth - 1)
  return row?.at
}

export async function insertAttempt(db: Db, attempt: typeof attempts.$inferInsert) {
  await db.insert(attempts).values(attempt)
}

/** No limit looks back further than an hour, so hashed network addresses are gone after a day. */
export async function removeEndedRows(db: Db, now: Instant) {
  await db.delete(sessions).where(lte(sessions.expiresAt, now))
  await db.delete(signInTokens).where(lte(signInTokens.expiresAt, now))
  await db.delete(attempts).where(lte(attempts.at, earlier(now, days(1))))
}
