import { id, index, instant, table, text, uniqueIndex, word } from '../columns'

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
  },
  (t) => [index('sessions_user').on(t.userId)],
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
