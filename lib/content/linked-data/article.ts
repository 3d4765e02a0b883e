import { dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import { type Reference, setReference } from '@/lib/nuggets/rules/citations'
import { breadcrumbs, graph, organisation, type Site, us } from './site'

type Told = {
  slug: string
  number: number | null
  title: string
  releaseAt: Instant | null
  reviewedOn: string | null
  series: { slug: string; title: string } | null
}

/** A nugget, with the works that it cites in the order of their numbers. */
export function articleOf(site: Site, nugget: Told, cited: Reference[], image: string) {
  const { slug, number, title, releaseAt, reviewedOn, series } = nugget
  const published = releaseAt === null ? undefined : dayIn(releaseAt, HOME_ZONE)
  const article = {
    '@type': 'Article',
    headline: title,
    mainEntityOfPage: `${site.url}/nuggets/${slug}`,
    image: `${site.url}${image}`,
    ...(published && { datePublished: published, dateModified: later(published, reviewedOn) }),
    author: organisation(site),
    publisher: us(site),
    ...(number !== null && { position: number }),
    ...(series && {
      isPartOf: { '@type': 'CreativeWorkSeries', name: series.title, url: `${site.url}/nuggets/series/${series.slug}` },
    }),
    ...(cited.length > 0 && { citation: cited.map(citation) }),
  }
  return graph(article, breadcrumbs(site, { path: '/nuggets', title: 'Nuggets' }, title))
}

const later = (published: string, reviewed: string | null) => (reviewed && reviewed > published ? reviewed : published)

/** By its DOI, which says more than words do; else as the page sets it. */
function citation(reference: Reference): string {
  const { lead, journal, place, link } = setReference(reference)
  return link ?? [lead, journal, place].filter(Boolean).join(' ')
}
