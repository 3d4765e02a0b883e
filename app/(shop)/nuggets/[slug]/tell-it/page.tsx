import type { Metadata, Route } from 'next'
import { requestWorld } from '@/app/_server/world'
import { DayName } from '@/app/_ui/format'
import { metadataOf } from '@/app/_ui/metadata'
import { Story } from '@/app/_ui/story'
import { Trail } from '@/app/_ui/trail'
import { posterOfNugget } from '@/lib/content/posters'
import { plainText } from '@/lib/search/rules'
import { openNugget, readNugget } from '../open'
import { PassOn } from './pass-on'
import '../nugget.css'
import './tell-it.css'

export async function generateMetadata({ params }: PageProps<'/nuggets/[slug]/tell-it'>): Promise<Metadata> {
  const nugget = await readNugget((await params).slug)
  if (!nugget) return {}
  const { name } = (await requestWorld()).site
  return metadataOf({
    title: `${nugget.title}, told in a minute`,
    description: openingOf(plainText(nugget.tellIt)),
    path: `/nuggets/${nugget.slug}/tell-it`,
    poster: posterOfNugget(nugget, name).address,
    isArticle: true,
  })
}

/** One card: for the wall of the clinic, to take home, or to send to somebody’s phone. */
export default async function TellItPage({ params }: PageProps<'/nuggets/[slug]/tell-it'>) {
  const nugget = await openNugget((await params).slug, '/tell-it')
  const { url } = (await requestWorld()).site
  const { slug, title, number, tellIt, seeDoctor, reviewedOn } = nugget
  return (
    <main id="content" className="page sheet" data-area="nuggets">
      <Trail from={{ href: `/nuggets/${slug}` as Route, title: 'The whole nugget' }} title="Tell it" />
      <h1>{title}</h1>
      <div className="tell" id="words">
        <Story markdown={tellIt} />
      </div>
      {seeDoctor && <p className="advice">{seeDoctor}</p>}
      <p className="quiet">
        {number !== null && `Nugget ${number}. `}Not medical advice.{' '}
        {reviewedOn && (
          <>
            Last reviewed on <DayName day={reviewedOn} />.{' '}
          </>
        )}
        <span className="on-paper">
          With its sources: {url}/nuggets/{slug}
        </span>
      </p>
      <PassOn title={title} words={plainText(tellIt)} address={`${url}/nuggets/${slug}/tell-it`} />
    </main>
  )
}

/** Whole sentences, as many as a message shows beside a link. */
function openingOf(words: string): string {
  const sentences = words.match(/[^.?!]+[.?!]+”?/g) ?? [words]
  return sentences.reduce((said, next) => ((said + next).length <= 160 ? said + next : said), '').trim() || words
}
