import type { Metadata } from 'next'
import { Drawn } from '@/app/_ui/drawn'
import { openNugget } from '../open'

export const metadata: Metadata = { title: 'Thank you for your comment', robots: { index: false } }

export default async function ThankYouPage({ params }: PageProps<'/nuggets/[slug]/thank-you'>) {
  const nugget = await openNugget((await params).slug, '/thank-you')
  return (
    <main id="content" className="page" data-area="nuggets">
      <Drawn of="message" />
      <div className="page-head">
        <h1>Thank you, your comment is with us</h1>
        <p className="lead">It is held until somebody here has read it. That may take a day or two.</p>
      </div>
      <p>Once it has been approved it stands below the nugget, with your name and without your address.</p>
      <p>
        <a href={`/nuggets/${nugget.slug}`}>Back to {nugget.title}</a>
      </p>
    </main>
  )
}
