import type { Metadata } from 'next'
import { DayName } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { openNugget, readNugget } from '../open'
import './tell-it.css'

export async function generateMetadata({ params }: PageProps<'/nuggets/[slug]/tell-it'>): Promise<Metadata> {
  const nugget = await readNugget((await params).slug)
  return { title: `Tell it: ${nugget?.title ?? 'a nugget'}`, description: 'A script of about one minute, on one page.' }
}

/** One sheet of paper: for the wall of the clinic, or to take home. */
export default async function TellItPage({ params }: PageProps<'/nuggets/[slug]/tell-it'>) {
  const nugget = await openNugget((await params).slug)
  return (
    <main id="content" className="page sheet" data-area="nuggets">
      <p className="quiet no-print">
        Print this page: it fits on one sheet. Or go <a href={`/nuggets/${nugget.slug}`}>back to the whole nugget</a>.
      </p>
      <h1>{nugget.title}</h1>
      <div className="tell">
        <Story markdown={nugget.tellIt} />
      </div>
      {nugget.seeDoctor && <p className="advice">{nugget.seeDoctor}</p>}
      <p className="quiet">
        {nugget.number !== null && `Nugget ${nugget.number}. `}Not medical advice.{' '}
        {nugget.reviewedOn && (
          <>
            Last reviewed on <DayName day={nugget.reviewedOn} />.
          </>
        )}
      </p>
    </main>
  )
}
