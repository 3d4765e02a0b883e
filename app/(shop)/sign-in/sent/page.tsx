import type { Metadata } from 'next'
import { Drawn } from '@/app/_ui/drawn'

export const metadata: Metadata = { title: 'Look into your mail', robots: { index: false } }

/** The same for everybody: it does not tell whether an address is known. */
export default function LinkSentPage() {
  return (
    <main id="content" className="page">
      <Drawn of="message" />
      <div className="page-head">
        <h1>Look into your mail</h1>
        <p className="lead">A link to sign in is on its way. It works once, within a quarter of an hour.</p>
      </div>
      <p className="prose">
        Nothing there after a few minutes? Look among the unwanted mail, check the address for a slip of the fingers,
        and <a href="/sign-in">ask for another link</a>. Some work mail systems hold messages back; another address of
        yours may be quicker.
      </p>
    </main>
  )
}
