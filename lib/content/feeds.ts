import { Feed } from 'feed'
import { asDate, type Instant, iso } from '@/lib/base/time'
import { escapeHtml } from '@/lib/email/html'
import type { Site } from './linked-data/site'

/** `html` is the whole story. */
export type Entry = {
  id: string
  url: string
  title: string
  summary: string
  html: string
  told: Instant
  /** When it was last corrected; a typo changes nothing here. */
  changed: Instant
  tags: string[]
  image: string
}

export type Channel = {
  site: Site
  title: string
  description: string
  /** The page that lists the same, and what the feed's address ends in. */
  page: string
  query: string
  changed: Instant
  entries: Entry[]
}

/** One nugget has one name for ever, whatever becomes of its title and address. */
export const tagOf = ({ url }: Site, what: string) => `tag:${new URL(url).hostname},2026:${what}`

export const rss = (channel: Channel) => fill(channel, { file: 'feed.xml', titled: printable }).rss2()

/** Its titles are markup, those of RSS are plain. */
export const atom = (channel: Channel) => fill(channel, { file: 'atom.xml', titled: asMarkup }).atom1()

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ site, title, description, page, query, entries }: Channel): string {
  const items = entries.map(({ id, url, title, summary, html, told, changed, tags, image }) => ({
    id,
    url,
    title: printable(title),
    summary: printable(summary),
    content_html: printable(html),
    image,
    date_published: iso(told),
    date_modified: iso(changed),
    tags,
  }))
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: `${site.url}/nuggets/feed.json${query}`,
    favicon: `${site.url}/favicon.ico`,
    language: 'en-AU',
    authors: [{ name: site.name, url: site.url }],
    items,
  })
}

type Style = { file: 'feed.xml' | 'atom.xml'; titled(text: string): string }

function fill(channel: Channel, { file, titled }: Style): Feed {
  const { site, title, description, page, query, changed, entries } = channel
  const feed = new Feed({
    title,
    description,
    id: tagOf(site, `nuggets${query}`),
    link: page,
    language: 'en-AU',
    updated: asDate(changed),
    generator: false,
    feedLinks: { [file === 'feed.xml' ? 'rss' : 'atom']: `${site.url}/nuggets/${file}${query}` },
    author: { name: site.name, link: site.url },
  })
  for (const { id, url, title, summary, html, told, changed: corrected, tags } of entries)
    feed.addItem({
      title: titled(title),
      id,
      guid: id,
      link: url,
      date: asDate(corrected),
      published: asDate(told),
      description: asMarkup(summary),
      content: printable(html),
      category: tags.map((name) => ({ name, term: name })),
      author: [{ name: site.name, link: site.url }],
    })
  return feed
}

/** XML knows no way to write the other control characters, not even by number. */
const printable = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

const asMarkup = (text: string) => escapeHtml(printable(text))
