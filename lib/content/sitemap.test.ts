import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { xml2js } from 'xml-js'
import { transact } from '@/db/open'
import { nuggets } from '@/db/schema/nuggets'
import { hours, later } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { KINDS, listed } from './addresses'
import { hasPart, partOf, sitemap, sitemapPart } from './sitemap'

const url = 'http://shop.test'

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  // Throws at what is not well-formed.
  xml2js(text)
  return text
}
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
const shopOf = ({ db, now }: FakeWorld) => ({ db, now: now(), url })

test('every public page is in the map once, by its whole address', async () => {
  const world = await fakeWorld('seeded')
  const addresses = addressesIn(await whole(sitemap(shopOf(world))))
  const counts = await Promise.all(KINDS.map((kind) => listed[kind].count(world.db, world.now())))
  expect(addresses).toHaveLength(counts.reduce((all, n) => all + n, 0))
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const path of [
    '/',
    '/nuggets',
    '/nuggets/topic/chemistry',
    '/shop/explain-pain',
    '/shop/gmi-pack',
    '/courses/explain-pain',
  ])
    expect(addresses).toContain(`${url}${path}`)
  for (const path of ['/cart', '/search', '/account']) expect(addresses).not.toContain(`${url}${path}`)
})

test('a nugget says when it was last gone through, and names its drawing', async () => {
  const xml = await whole(sitemap(shopOf(await fakeWorld('seeded'))))
  expect(xml).toMatch(
    /<loc>http:\/\/shop\.test\/nuggets\/oxytocin-a-hormone-for-company<\/loc><lastmod>2026-12-01<\/lastmod><image:image><image:loc>http:\/\/shop\.test\/media\/nugget-8-\w+\.svg<\/image:loc>/,
  )
})

test('what is not public yet, or no more, is not in the map', async () => {
  const world = await fakeWorld('seeded')
  const soon = later(world.now(), hours(1))
  const change = (state: 'queued' | 'withdrawn') =>
    transact(world.db, (tx) => tx.update(nuggets).set({ state, releaseAt: soon }).where(eq(nuggets.id, 'nugget-8')))
  const isThere = async () => (await whole(sitemap(shopOf(world)))).includes('/nuggets/oxytocin')
  await change('queued')
  expect(await isThere()).toBe(false)
  world.passTime(hours(1))
  expect(await isThere()).toBe(true)
  await change('withdrawn')
  expect(await isThere()).toBe(false)
})

test('a large shop has a list of parts that together hold what one map would', async () => {
  const shop = { ...shopOf(await fakeWorld('seeded')), most: 5 }
  const index = await whole(sitemap(shop))
  expect(index).toContain('<sitemapindex')
  const parts = addressesIn(index).map((address) => partOf(address.split('/').at(-1) ?? ''))
  const found: string[] = []
  for (const part of parts) {
    if (!part) throw new Error('the index names what is no part')
    expect(await hasPart(part, shop)).toBe(true)
    const addresses = addressesIn(await whole(sitemapPart(part, shop)))
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.length).toBeLessThanOrEqual(5)
    found.push(...addresses)
  }
  expect(found.sort()).toEqual(addressesIn(await whole(sitemap({ ...shop, most: 50_000 }))).sort())
  expect(await hasPart({ kind: 'nuggets', part: 99 }, shop)).toBe(false)
})

test.each(['nuggets-0.xml', 'nuggets.xml', 'orders-1.xml', 'nuggets-1.xml.gz', 'nuggets-1000000.xml'])(
  '%s is no part of the map',
  (file) => {
    expect(partOf(file)).toBeUndefined()
  },
)

test('an empty shop has a map of its own pages', async () => {
  expect(addressesIn(await whole(sitemap(shopOf(await fakeWorld()))))).toContain(`${url}/about`)
})
