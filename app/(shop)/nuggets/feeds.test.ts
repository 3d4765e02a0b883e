import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { xml2js } from 'xml-js'
import { transact } from '@/db/open'
import { nuggets } from '@/db/schema/nuggets'
import type { Visitor } from '@/lib/accounts/rules'
import { hours, iso, later } from '@/lib/base/time'
import { atom, jsonFeed, rss } from '@/lib/content/feeds'
import { nextContentChange } from '@/lib/content/queries'
import { escapeHtml } from '@/lib/email/html'
import { publishWords } from '@/lib/nuggets/commands/release'
import { saveWords } from '@/lib/nuggets/commands/words'
import { findNugget } from '@/lib/nuggets/queries/nuggets'
import { findNuggetToEdit } from '@/lib/nuggets/queries/staff'
import { GRACE } from '@/lib/nuggets/rules/release'
import { topicOf } from '@/lib/nuggets/rules/topics'
import { wordsOf } from '@/lib/nuggets/rules/words'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { channelOf } from './channel'

type Element = {
  name: string
  attributes?: Record<string, string>
  elements?: Element[]
  text?: string
  cdata?: string
}
type Json = { items: Record<string, string>[] } & Record<string, unknown>

const EDITOR: Visitor = {
  actor: { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' },
  cartId: null,
}

async function republish(world: FakeWorld, kind: 'typo' | 'correction') {
  const stored = await findNuggetToEdit(world.db, NUGGET)
  if (!stored) throw new Error(NUGGET)
  const story = `${stored.story}\n\nMended: ${kind}.`
  const saved = await saveWords(world, EDITOR, { ...wordsOf(stored), story, nugget: NUGGET, revision: stored.revision })
  expect(saved).toMatchObject({ ok: true })
  const ask = { nugget: NUGGET, revision: stored.revision + 1, kind, reason: 'It was wrong.' }
  expect(await publishWords(world, EDITOR, ask)).toMatchObject({ ok: true })
}

/** Throws at what is not well-formed. */
const read = (xml: string) => xml2js(xml) as Element
const all = ({ elements = [] }: Element, name: string): Element[] =>
  elements.flatMap((element) => [...(element.name === name ? [element] : []), ...all(element, name)])
const textOf = (element: Element | undefined): string =>
  element?.text ?? element?.cdata ?? (element?.elements ?? []).map(textOf).join('')
const said = (element: Element | undefined, name: string) => textOf(element && all(element, name)[0])

const NUGGET = 'nugget-8'
const told = (id: string) => `tag:shop.test,2026:nugget/${id}`
const json = async (world: Awaited<ReturnType<typeof fakeWorld>>) =>
  JSON.parse(jsonFeed(await channelOf(world, undefined))) as Json

async function feedsOf(world: Awaited<ReturnType<typeof fakeWorld>>, topic?: string) {
  const channel = await channelOf(world, topicOf(topic ?? ''))
  return { channel, rss: read(rss(channel)), atom: read(atom(channel)), json: JSON.parse(jsonFeed(channel)) as Json }
}

test('RSS has what a reader needs, and says where it is itself', async () => {
  const { channel, rss } = await feedsOf(await fakeWorld('seeded'))
  const [own] = all(rss, 'channel')
  for (const name of ['title', 'link', 'description', 'lastBuildDate']) expect(said(own, name)).not.toBe('')
  expect(all(rss, 'atom:link')[0]?.attributes).toMatchObject({ href: 'http://shop.test/nuggets/feed.xml', rel: 'self' })
  const items = all(rss, 'item')
  expect(items).toHaveLength(channel.entries.length)
  for (const item of items) {
    for (const name of ['title', 'description', 'content:encoded', 'pubDate']) expect(said(item, name)).not.toBe('')
    expect(said(item, 'link')).toMatch(/^http:\/\/shop\.test\/nuggets\/[a-z0-9-]+$/)
    expect(all(item, 'guid')[0]).toMatchObject({ attributes: { isPermaLink: 'false' } })
  }
})

test('Atom has what a reader needs, and says where it is itself', async () => {
  const { atom } = await feedsOf(await fakeWorld('seeded'))
  const [feed] = all(atom, 'feed')
  for (const name of ['id', 'title', 'updated', 'author']) expect(said(feed, name)).not.toBe('')
  expect(all(atom, 'link').map(({ attributes }) => attributes)).toContainEqual(
    expect.objectContaining({ rel: 'self', href: 'http://shop.test/nuggets/atom.xml' }),
  )
  for (const entry of all(atom, 'entry'))
    for (const name of ['id', 'title', 'updated', 'published', 'content', 'summary'])
      expect(said(entry, name)).not.toBe('')
})

test('JSON Feed is of version 1.1', async () => {
  const feed = await json(await fakeWorld('seeded'))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'http://shop.test/nuggets',
    feed_url: 'http://shop.test/nuggets/feed.json',
    language: 'en-AU',
  })
  const keys = ['id', 'url', 'title', 'summary', 'content_html', 'image', 'date_published', 'date_modified', 'tags']
  for (const item of feed.items) expect(Object.keys(item).sort()).toEqual([...keys].sort())
})

test('all three tell the same stories, the latest first', async () => {
  const { channel, ...feeds } = await feedsOf(await fakeWorld('seeded'))
  const ids = channel.entries.map(({ id }) => id)
  expect(all(feeds.rss, 'guid').map(textOf)).toEqual(ids)
  expect(all(feeds.atom, 'entry').map((entry) => said(entry, 'id'))).toEqual(ids)
  expect(feeds.json.items.map(({ id }) => id)).toEqual(ids)
  const days = channel.entries.map(({ told }) => told)
  expect(days).toEqual([...days].sort((a, b) => b - a))
})

test('an entry holds the whole story with its references, and every link in it leads somewhere from anywhere', async () => {
  const { items } = await json(await fakeWorld('seeded'))
  const html = items.find(({ id }) => id === told(NUGGET))?.content_html ?? ''
  expect(html).toContain('<h2>On Monday</h2>')
  expect(html).toContain('made by the person with the best view of it.</p>')
  const page = 'http://shop.test/nuggets/oxytocin-a-hormone-for-company'
  expect(html).toContain(`<sup><a href="${page}#ref-1">1</a></sup>`)
  expect(html).toContain('<cite>Science</cite>')
  for (const [, href] of items.flatMap((item) => [...(item.content_html ?? '').matchAll(/href="([^"]*)"/g)]))
    expect(href).toMatch(/^(https?:\/\/|mailto:)/)
})

test('a feed of one topic holds that topic alone, and says so', async () => {
  const { channel, rss } = await feedsOf(await fakeWorld('seeded'), 'chemistry')
  expect(channel.entries.length).toBeGreaterThan(0)
  expect(new Set(channel.entries.flatMap(({ tags }) => tags))).toEqual(new Set(['Chemistry']))
  expect(all(rss, 'atom:link')[0]?.attributes?.href).toBe('http://shop.test/nuggets/feed.xml?topic=chemistry')
})

test('a nugget in the queue is in no feed before its time', async () => {
  const world = await fakeWorld('seeded')
  const soon = later(world.now(), hours(1))
  await transact(world.db, (tx) =>
    tx.update(nuggets).set({ state: 'queued', releaseAt: soon }).where(eq(nuggets.id, NUGGET)),
  )
  const ids = async () => (await json(world)).items.map(({ id }) => id)
  expect(await ids()).not.toContain(told(NUGGET))
  world.passTime(hours(1))
  expect(await findNugget(world.db, 'oxytocin-a-hormone-for-company', world.now())).toBeDefined()
  expect(await ids()).not.toContain(told(NUGGET))
  expect(await nextContentChange(world.db, world.now())).toBe(later(soon, GRACE))
  world.passTime(GRACE)
  expect((await ids())[0]).toBe(told(NUGGET))
})

test('a correction is told again under the same name with a newer day; a typo is not', async () => {
  const world = await fakeWorld('seeded')
  const entry = async () => (await feedsOf(world)).json.items.find(({ id }) => id === told(NUGGET))
  const before = await entry()
  world.passTime(hours(1))
  await republish(world, 'typo')
  expect(await entry()).toEqual({ ...before, content_html: expect.stringContaining('typo') })
  await republish(world, 'correction')
  const after = await entry()
  expect(after).toMatchObject({
    id: before?.id,
    date_published: before?.date_published,
    date_modified: iso(world.now()),
  })
  const { rss, atom } = await feedsOf(world)
  const dates = all(atom, 'entry').map((each) => [said(each, 'id'), said(each, 'published'), said(each, 'updated')])
  expect(dates).toContainEqual([told(NUGGET), after?.date_published, iso(world.now())])
  expect(all(rss, 'lastBuildDate').map(textOf)).toEqual([new Date(world.now()).toUTCString()])
})

describe('whatever an editor types', () => {
  const TITLE = 'If 1 < 2 & "3" > \'2\' ]]> 😀 \u0007\u{1F600}'

  test('the feeds stay well-formed', async () => {
    const world = await fakeWorld('seeded')
    const story = `${TITLE}\n\n[odd](http://) [script](javascript:alert(1)) <b>bold</b> [fine](/shop)`
    await transact(world.db, (tx) => tx.update(nuggets).set({ title: TITLE, summary: TITLE, story }))
    const { rss, atom, json } = await feedsOf(world)
    const shown = TITLE.replace('\u0007', '')
    expect(said(all(rss, 'item')[0], 'title')).toBe(shown)
    const [entry] = all(atom, 'entry')
    expect(entry && all(entry, 'title')[0]?.attributes).toEqual({ type: 'html' })
    expect(said(entry, 'title')).toBe(escapeHtml(shown))
    expect(said(all(rss, 'item')[0], 'description')).toBe(escapeHtml(shown))
    expect(json.items[0]?.title).toBe(shown)
    expect(json.items[0]?.content_html).toContain('<a href="http://shop.test/shop">fine</a>')
    expect(json.items[0]?.content_html).not.toMatch(/javascript|<b>/)
  })

  test('a nugget keeps its name in the feeds when its address changes', async () => {
    const world = await fakeWorld('seeded')
    await transact(world.db, (tx) => tx.update(nuggets).set({ slug: 'renamed' }).where(eq(nuggets.id, NUGGET)))
    expect((await json(world)).items.find(({ id }) => id === told(NUGGET))?.url).toBe(
      'http://shop.test/nuggets/renamed',
    )
  })
})

test('a shop without nuggets has feeds without entries', async () => {
  const { rss, atom, json } = await feedsOf(await fakeWorld())
  expect([all(rss, 'item'), all(atom, 'entry'), json.items]).toEqual([[], [], []])
})
