import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { hashOf } from '@/lib/accounts/commands'
import { findSignInToken } from '@/lib/accounts/queries'
import { placeAfterSignIn } from '@/lib/accounts/rules'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' }

/** Mail scanners open links: opening this one spends nothing, the button does. */
export default async function SignInLinkPage({ searchParams }: PageProps<'/sign-in/link'>) {
  const { token, email, next } = await searchParams
  const world = await requestWorld()
  const link = typeof token === 'string' ? await findSignInToken(world.db, hashOf(token)) : undefined
  const isGood = link !== undefined && link.email === email && world.now() < link.expiresAt
  if (!isGood) return <EndedLink />

  const query = new URLSearchParams({ token: String(token), email: link.email, callbackUrl: placeAfterSignIn(next) })
  return (
    <main id="content" className="page">
      <h1>Sign in</h1>
      <p className="lead">
        as <strong>{link.email}</strong>
      </p>
      <form method="post" action={`/api/auth/callback/email?${query}`} className="form">
        <button type="submit" className="button">
          Sign in
        </button>
      </form>
      <p className="quiet">You did not ask for this? Then close the page; nothing happens.</p>
    </main>
  )
}

function EndedLink() {
  return (
    <main id="content" className="page">
      <h1>This link has ended</h1>
      <p className="lead">It works once, and for a quarter of an hour.</p>
      <p>
        <a className="button" href="/sign-in">
          Ask for a new link
        </a>
      </p>
    </main>
  )
}
