import { id, index, instant, table, text, uniqueIndex, whole, word } from '../columns'

export type StaffRole = 'owner' | 'editor' | 'shop' | 'courses' | 'packer'

export const users = table(
  'users',
  {
    id: id(),
    email: text().notNull(),
    name: text(),
    /** Null for everybody who is not staff. */
    role: word<StaffRole>(),
    createdAt: instant().notNull(),
    emailVerifiedAt: instant(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

/** The token is stored as its SHA-256. */
export const sessions = table(
  'sessions',
  {
    tokenHash: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    seenAt: instant(),
    /** When the second factor was last shown in this session. */
    provedAt: instant(),
    /** The browser, in its own words. */
    agent: text().notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** Codes of an authenticator app. Its secret is worked from `seed` with the shop's own, so that it is stored nowhere. */
export const secondFactors = table('second_factors', {
  userId: text()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  seed: text().notNull(),
  createdAt: instant().notNull(),
  /** Null until a first code was typed. */
  confirmedAt: instant(),
  /** The step of time whose code was last taken: none is taken twice. */
  lastStep: whole().notNull().default(0),
  /** The recovery codes are worked from it for as long as they may still be read; null once they are kept. */
  codesSeed: text(),
  codesMadeAt: instant(),
})

/** For who has lost the app; hashed, each works once. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    codeHash: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    usedAt: instant(),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
)

/** Somebody who may become staff: the role is given when that address next signs in. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    role: word<StaffRole>().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [index('invitations_email').on(t.email)],
)

/** Sign-in links, hashed; each works once. */
export const signInTokens = table('sign_in_tokens', {
  tokenHash: id(),
  email: text().notNull(),
  expiresAt: instant().notNull(),
})

/** How often something was tried in a window of time: sign-in links, comments, checkouts. */
export const attempts = table('attempts', { id: id(), subject: text().notNull(), at: instant().notNull() }, (t) => [
  index('attempts_subject').on(t.subject, t.at),
])
