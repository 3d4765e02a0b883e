import type { Metadata } from 'next'
import { currentVisitor } from '@/app/_server/visitor'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { placeAfterSignIn } from '@/lib/accounts/rules'
import { askForLinkAction } from './actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, link } = await searchParams
  const { actor } = await currentVisitor()

  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>Sign in</h1>
        <p className="lead">We mail you a link. It works once, for a quarter of an hour, and there is no password.</p>
      </div>
      {link === 'ended' && (
        <p className="notice" data-kind="look" role="status">
          That link has been used already, or its quarter of an hour is over. Ask for a new one here.
        </p>
      )}
      {actor && (
        <p className="notice">
          You are signed in as {actor.email}. <a href="/account">Go to your account</a>, or sign in with another
          address.
        </p>
      )}
      <ActionForm action={askForLinkAction} label="Sign in">
        <input type="hidden" name="next" value={placeAfterSignIn(next)} />
        <Field name="email" label="E-mail address" type="email" autoComplete="email" required />
        <Submit>Mail me a link</Submit>
      </ActionForm>
      <p className="quiet">
        You need no account to buy: an order opens from the link in its own mail. Signing in shows all your orders,
        downloads and places on one page.
      </p>
    </main>
  )
}
