import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { DayOf } from '@/app/_ui/format'
import { metadataOf } from '@/app/_ui/metadata'
import { Story } from '@/app/_ui/story'
import { Trail } from '@/app/_ui/trail'
import { HOME_ZONE } from '@/lib/base/time'
import { readVersion } from '@/lib/nuggets/read-version'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { openNugget, readNugget, readWithdrawn } from '../../open'
import { CiteThis } from './cite-this'
import { FrozenSources } from './frozen-sources'
import '../../nugget.css'

type Params = PageProps<'/nuggets/[slug]/versions/[n]'>

/** One thing has one address in the lists of search engines: that of the page that readers see now. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, n } = await params
  const nugget = await readIt(slug)
  if (!nugget) return { robots: { index: false } }
  const version = await readVersion((await requestWorld()).db, nugget, Number(n))
  return metadataOf({
    title: `${version?.words.title ?? nugget.title}, version ${n}`,
    description: version?.words.summary ?? '',
    path: `/nuggets/${slug}`,
    isArticle: true,
    isUnlisted: nugget.isWithdrawn,
  })
}

/** As it read then: what somebody cited stays as they read it. */
export default async function VersionPage({ params }: Params) {
  const { slug, n } = await params
  const nugget = (await readIt(slug)) ?? { ...(await openNugget(slug, `/versions/${n}`)), isWithdrawn: false }
  const version = await readVersion((await requestWorld()).db, nugget, Number(n))
  if (!version) notFound()
  const { words, at, next } = version
  const cited = numberCitations(words.story)
  return (
    <main id="content" className="page" data-area="nuggets">
      <Trail from={{ href: `/nuggets/${slug}` as Route, title: nugget.title }} title={`Version ${n}`} />
      <p className="notice">
        {next === undefined ? (
          <>
            <strong>This is the version that readers see now.</strong> This address keeps these words, whatever changes
            later.
          </>
        ) : (
          <>
            <strong>
              {next.kind === 'withdrawal' ? 'Withdrawn' : 'Superseded'}
              {next.at !== null && (
                <>
                  {' on '}
                  <DayOf at={next.at} zone={HOME_ZONE} />
                </>
              )}
              .
            </strong>{' '}
            {next.reason}{' '}
            <a href={`/nuggets/${slug}`}>{next.kind === 'withdrawal' ? 'The notice' : 'As it reads now'}</a>
          </>
        )}
      </p>
      <article className="nugget">
        <header className="nugget-head">
          {nugget.number !== null && (
            <p className="numeral">
              <span className="unseen">Nugget </span>
              {nugget.number}
            </p>
          )}
          <h1>{words.title}</h1>
          <p className="lead">{words.summary}</p>
        </header>
        <div className="story prose">
          <Story markdown={words.story} cited={cited} />
        </div>
        <FrozenSources sources={version.sources} cited={cited} />
      </article>
      {words.tellIt && (
        <section className="tell" aria-labelledby="tell-it">
          <h2 id="tell-it">Tell it</h2>
          <Story markdown={words.tellIt} />
        </section>
      )}
      {nugget.number !== null && <CiteThis nugget={{ ...nugget, title: words.title }} version={{ n: Number(n), at }} />}
    </main>
  )
}

/** Asked for the title and for the page: read once. What was withdrawn can still be read as it was. */
const readIt = cache(async (slug: string) => {
  const nugget = await readNugget(slug)
  if (nugget) return { ...nugget, isWithdrawn: false }
  const withdrawn = await readWithdrawn(slug)
  return withdrawn && { ...withdrawn, slug, isWithdrawn: true }
})
