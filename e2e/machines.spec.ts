import { expect, type Page, test } from '@playwright/test'
import { shopUrl } from './ports'

const PUBLIC = [
  '/',
  '/start',
  '/nuggets',
  '/nuggets/topic/chemistry',
  '/nuggets/series/every-hormone-has-a-story',
  '/nuggets/category/education-for-all',
  '/nuggets/oxytocin-a-hormone-for-company',
  '/nuggets/oxytocin-a-hormone-for-company/tell-it',
  '/shop',
  '/shop/explain-pain',
  '/shop/gmi-pack',
  '/courses',
  '/courses/explain-pain',
  '/about',
  '/contact',
  '/privacy',
  '/terms',
  '/shipping-and-returns',
]

const contentOf = (page: Page, meta: string) => page.locator(`head > meta[${meta}]`).getAttribute('content')
const canonicalOf = (page: Page) => page.locator('head > link[rel=canonical]').getAttribute('href')

test('every kind of public page says what it is, where it is, and shows a picture', async ({ page }) => {
  const titles = new Set<string>()
  for (const path of PUBLIC) {
    await page.goto(path)
    await expect(page.locator('h1'), path).toHaveCount(1)
    const title = await page.title()
    expect(title.match(/noigroup/g), path).toHaveLength(1)
    titles.add(title)
    expect((await contentOf(page, 'name=description'))?.length, path).toBeGreaterThan(30)
    expect(new URL((await canonicalOf(page)) ?? '').href).toBe(`${shopUrl}${path}`)
    await expect(page.locator('meta[name=robots]'), path).toHaveCount(0)
    const picture = await page.request.get((await contentOf(page, 'property="og:image"')) ?? '')
    expect([picture.status(), picture.headers()['content-type']], path).toEqual([200, 'image/png'])
    expect(picture.headers()['cache-control']).toContain('immutable')
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents())
      expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org' })
  }
  expect(titles.size).toBe(PUBLIC.length)
})

test('a filtered list has the address of the whole list, and is not for search engines', async ({ page }) => {
  for (const [path, whole] of [
    ['/shop?for=clinicians&sort=price', '/shop'],
    ['/courses?mode=online', '/courses'],
  ]) {
    await page.goto(path ?? '')
    expect(await canonicalOf(page)).toBe(`${shopUrl}${whole}`)
    expect(await contentOf(page, 'name=robots')).toBe('noindex')
  }
  await page.goto('/nuggets?utm_source=letter')
  expect(await canonicalOf(page)).toBe(`${shopUrl}/nuggets`)
})

test('what is personal, typed or missing is not for search engines', async ({ page }) => {
  for (const path of ['/search?q=pain', '/cart', '/sign-in', '/nuggets/no-such-nugget']) {
    await page.goto(path)
    expect(await page.locator('meta[name=robots]').first().getAttribute('content'), path).toContain('noindex')
  }
})

test('robots lead to the map, and every address on the map answers', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  for (const path of ['/cart', '/checkout', '/orders', '/account', '/admin', '/api', '/downloads', '/search'])
    expect(robots).toContain(`Disallow: ${path}\n`)
  expect(robots).toContain(`Sitemap: ${shopUrl}/sitemap.xml`)
  const map = await request.get('/sitemap.xml')
  expect(map.headers()['content-type']).toContain('xml')
  const addresses = [...(await map.text()).matchAll(/<(?:image:)?loc>([^<]+)</g)].map(([, address = '']) => address)
  expect(addresses.length).toBeGreaterThan(100)
  for (const address of addresses) expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
})

test('feeds are led to from the list, and answer in their own types', async ({ page }) => {
  for (const [list, count] of [
    ['/nuggets', 10],
    ['/nuggets/topic/chemistry', 1],
  ] as const) {
    await page.goto(list)
    for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) {
      const address = await page.locator(`head > link[rel=alternate][type="${type}"]`).getAttribute('href')
      const feed = await page.request.get(address ?? '')
      expect([feed.status(), feed.headers()['content-type']]).toEqual([200, `${type}; charset=utf-8`])
      const text = await feed.text()
      expect((text.match(/tag:127\.0\.0\.1,2026:nugget\//g) ?? []).length).toBeGreaterThanOrEqual(count)
    }
  }
  expect((await page.request.get('/nuggets/feed.xml?topic=no-such-topic')).status()).toBe(404)
})

test('there is a picture for what is public, and for nothing else', async ({ request }) => {
  const statusOf = async (path: string) => (await request.get(path)).status()
  const known = '/og/nuggets/oxytocin-a-hormone-for-company.png'
  const older = await request.get(`${known}?v=0123456789`)
  expect(older.status()).toBe(200)
  expect(older.headers()['cache-control']).not.toContain('immutable')
  for (const path of [
    '/og/nuggets/no-such.png',
    '/og/constructor/x.png',
    `${known}.png`,
    '/og/shop/a%00b.png',
    '/og/x',
  ])
    expect(await statusOf(path), path).toBe(404)
})
