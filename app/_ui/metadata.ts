import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import type { Site } from '@/lib/content/linked-data/site'
import { posterOfShop } from '@/lib/content/posters'
import { POSTER } from '@/lib/drawing/poster'

export type PageFacts = {
  /** The shop's name comes to it; a string in `absolute` stands alone. */
  title: string | { absolute: string }
  description: string
  /** Its own address, without wishes that only choose or sort. */
  path: string
  /** The address of its poster; else the shop's. */
  poster?: string
  isArticle?: boolean
  /** A page that machines need not list: what a visitor chose of a list, or searched. */
  isUnlisted?: boolean
  /** Topic of the feeds that go with it; '' for all nuggets. */
  feeds?: string
}

/** What every public page tells machines in its head. */
export const metadataOf = async (page: PageFacts): Promise<Metadata> => headOf((await requestWorld()).site, page)

export function headOf({ url, name }: Site, { title, description, path, poster, ...rest }: PageFacts): Metadata {
  const address = `${url}${path === '/' ? '' : path}`
  const image = `${url}${poster ?? posterOfShop(name).address}`
  return {
    title,
    description: shortened(description),
    alternates: { canonical: address, ...(rest.feeds !== undefined && { types: feedLinks(url, rest.feeds) }) },
    ...(rest.isUnlisted && { robots: { index: false } }),
    openGraph: {
      type: rest.isArticle ? 'article' : 'website',
      siteName: name,
      url: address,
      locale: 'en_AU',
      images: { url: image, ...POSTER },
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** As much as a list of results shows. */
const LONGEST = 300

const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1))}…`

function feedLinks(url: string, topic: string) {
  const at = (file: string) => [{ url: `${url}/nuggets/${file}${topic && `?topic=${topic}`}` }]
  return {
    'application/rss+xml': at('feed.xml'),
    'application/atom+xml': at('atom.xml'),
    'application/feed+json': at('feed.json'),
  }
}
