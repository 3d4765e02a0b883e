import { requestWorld } from '@/app/_server/world'
import { DayOf } from '@/app/_ui/format'
import { HOME_ZONE, type Instant } from '@/lib/base/time'

type Props = {
  nugget: { slug: string; title: string; number: number | null }
  version: { n: number; at: Instant | null }
}

/** An address that answers with the same words for ever, and the day on which they came out. */
export async function CiteThis({ nugget: { slug, title, number }, version: { n, at } }: Props) {
  const { name, url } = (await requestWorld()).site
  const path = `/nuggets/${slug}/versions/${n}`
  return (
    <section className="stack-close cite-this" aria-labelledby="cite-this">
      <h2 id="cite-this">Cite this</h2>
      <p className="quiet">
        {name}. {title}. Nugget {number}, version {n}
        {at !== null && (
          <>
            , <DayOf at={at} zone={HOME_ZONE} />
          </>
        )}
        .{' '}
        <a href={path}>
          {url}
          {path}
        </a>
      </p>
    </section>
  )
}
