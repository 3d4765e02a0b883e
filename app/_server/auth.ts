import type { NextAuthOptions } from 'next-auth'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import type { EmailConfig } from 'next-auth/providers/email'
import { endSession, findOrOpenAccount, openSession, useLink } from '@/lib/accounts/commands'
import { findUser, findUserByEmail, type User } from '@/lib/accounts/queries'
import { asDate, days, later } from '@/lib/base/time'
import { config } from '@/lib/config'
import { acceptInvitation } from '@/lib/staff/commands/team'
import type { World } from '@/lib/world/world'
import { sessionCookieName, sessionCookieOptions } from './session-cookie'

// The cookie outlives every session: the row in the database says when one has ended.
const COOKIE_LIFE = days(400)

export function authOptions(world: World, agent: string): NextAuthOptions {
  return {
    secret: config().authSecret,
    adapter: adapterOf(world, agent),
    providers: [byMail],
    session: { strategy: 'database', maxAge: COOKIE_LIFE / 1000 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    logger: {
      error: (code) => world.log('sign-in.failed', { code }),
      warn: (code) => world.log('sign-in.warned', { code }),
      debug: () => {},
    },
    pages: { signIn: '/sign-in', verifyRequest: '/sign-in', error: '/sign-in' },
  }
}

/** Links are asked for by our own form alone. An empty secret: what stands in a link is a keyed hash already. */
const byMail: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  from: '',
  server: '',
  options: {},
  maxAge: 0,
  secret: '',
  sendVerificationRequest: () => {
    throw new Error('Sign-in links are asked for on /sign-in')
  },
}

function adapterOf(world: World, agent: string): Adapter {
  return {
    getUser: async (id) => toAdapterUser(await findUser(world.db, id)),
    getUserByEmail: async (email) => toAdapterUser(await findUserByEmail(world.db, email)),
    createUser: async ({ email }: Omit<AdapterUser, 'id'>) => known(await findOrOpenAccount(world, email)),
    async updateUser({ id }) {
      const user = await findUser(world.db, id)
      if (!user) throw new Error(`account ${id} has gone`)
      return known(await findOrOpenAccount(world, user.email))
    },
    async createSession(session) {
      const user = await findUser(world.db, session.userId)
      if (!user) throw new Error(`account ${session.userId} has gone`)
      await openSession(world, await acceptInvitation(world, user), session.sessionToken, agent)
      return session
    },
    // The session from before is ended by the route, whoever it belonged to.
    getSessionAndUser: () => null,
    deleteSession: (token) => endSession(world, token),
    createVerificationToken: () => null,
    async useVerificationToken({ identifier, token }) {
      const isGood = await useLink(world, { tokenHash: token, email: identifier })
      // Next-auth compares with a clock of its own; ours has decided already.
      return isGood ? { identifier, token, expires: asDate(later(world.now(), COOKIE_LIFE)) } : null
    },
  }
}

const toAdapterUser = (user: User | undefined): AdapterUser | null => (user ? known(user) : null)

const known = ({ id, email, emailVerifiedAt }: User): AdapterUser => ({
  id,
  email,
  emailVerified: emailVerifiedAt === null ? null : asDate(emailVerifiedAt),
})
