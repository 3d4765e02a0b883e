import { brotliCompressSync } from 'node:zlib'
import { chromium, expect, type Page, test } from '@playwright/test'
import { FACES } from '../app/_ui/faces'
import { findBrowser } from '../bin/find-browser'
import { shopUrl } from './ports'
import { ask } from './wire'

const PAGES = {
  'a nugget': '/nuggets/oxytocin-a-hormone-for-company',
  'the shelf': '/shop',
  'a product': '/shop/explain-pain',
  'a course': '/courses/explain-pain',
}

/** One round trip of a new connection carries as much. */
const FIRST_WINDOW = 14_600
const WITH_FACES = 52_000

/** As it leaves once it is asked for often; the smallest form is made beside the second answer. */
async function settled(path: string) {
  const sizes: number[] = []
  await expect
    .poll(async () => {
      const { bytes } = await ask(path, { headers: { 'accept-encoding': 'br' } })
      sizes.push(bytes.length)
      return sizes.length > 3 && sizes.at(-1) === sizes.at(-2) && sizes.at(-1) === sizes.at(-3)
    })
    .toBe(true)
  return ask(path, { headers: { 'accept-encoding': 'br' } })
}

const scriptOf = (html: string) => /<script src="(\/enhance\.js[^"]*)"/.exec(html)?.[1] ?? ''

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} arrives whole in the first window: page, style and script`, async () => {
    const page = await settled(path)
    const script = await settled(scriptOf(page.text))
    const faces = await Promise.all(FACES.map((face) => ask(face)))
    const light = page.bytes.length + script.bytes.length
    const whole = faces.reduce((all, face) => all + face.bytes.length, light)
    console.log(`${name}: ${page.bytes.length} + script ${script.bytes.length} = ${light} bytes, with faces ${whole}`)
    expect(light).toBeLessThanOrEqual(FIRST_WINDOW)
    expect(whole).toBeLessThanOrEqual(WITH_FACES)
    expect(script.bytes.length).toBeLessThanOrEqual(3000)
  })

  test(`${name} says nothing twice: without its script it would be hardly shorter`, async () => {
    const { text } = await ask(path)
    const bare = text.replace(/<script src="[^"]*"[^>]*><\/script>/g, '')
    expect(text.length / bare.length).toBeLessThanOrEqual(1.05)
    expect(brotliCompressSync(text).length / brotliCompressSync(bare).length).toBeLessThanOrEqual(1.05)
  })

  for (const width of [390, 1280])
    test(`${name} asks for little, holds nothing up and moves nothing, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await watchShifts(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      const blocking = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[])
          .filter((entry) => entry.renderBlockingStatus === 'blocking')
          .map((entry) => entry.name),
      )
      expect(blocking).toEqual([])
      // A list shows as many pictures as fit the window; everything else about it is as little as anywhere.
      const isIcon = (address: string) => ['/icon.svg', '/favicon.ico'].includes(address)
      const counted = asked.filter((address) => !isIcon(address) && !(isList(path) && address.startsWith('/media/')))
      expect(counted.length, asked.join(', ')).toBeLessThanOrEqual(isList(path) ? 4 : 5)
      expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBe(0)
    })
}

const isList = (path: string) => path === PAGES['the shelf'] || path === PAGES['a course']

/** Sums what moved by itself, from the first paint on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as { shifts?: number }
    seen.shifts = 0
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
      seen.shifts = shifts.reduce((all, { value }) => all + value, seen.shifts ?? 0)
    }).observe({ type: 'layout-shift', buffered: true })
  })

type Kept = Window & { wasKept?: boolean }

test('going back shows a public page as it was left, without asking for anything', async () => {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath && { executablePath }),
  })
  const page = await browser.newPage({ baseURL: shopUrl })
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => {
      ;(window as Kept).wasKept = event.persisted
    })
  })
  for (const path of ['/', ...Object.values(PAGES), '/courses', '/search?q=pain']) {
    await page.goto(path)
    await page.waitForLoadState('load')
    await page.goto('/about')
    // A page that is restored loads nothing, so there is no loading to wait for.
    await page.evaluate(() => void setTimeout(() => history.back()))
    const shown = () => page.evaluate(() => [location.pathname + location.search, (window as Kept).wasKept])
    await expect.poll(shown, path).toEqual([path, true])
  }
  await browser.close()
})
