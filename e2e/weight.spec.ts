import { brotliCompressSync, constants } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { FACES } from '../app/_ui/faces'
import { goBack, type Kept, keepingBrowser, watchReturns } from './keeping'
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

/** As it leaves once it is asked for often: the smallest form is made beside the second answer. */
async function settled(path: string) {
  const { text } = await ask(path)
  const smallest = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } })
  const packed = () => ask(path, { headers: { 'accept-encoding': 'br' } })
  await expect.poll(async () => (await packed()).bytes.length).toBeLessThanOrEqual(smallest.length)
  return packed()
}

const scriptOf = (html: string) => /"(\/enhance\.js\?[^"]*)"/.exec(html)?.[1] ?? ''

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

  test(`${name} says nothing twice: without scripts it would be hardly shorter`, async () => {
    const { text } = await ask(path)
    expect(scriptShare(text)).toBeLessThanOrEqual(1.05)
  })

  test(`${name} is painted when nothing but the page itself has come`, async ({ page }) => {
    const held = await holdAllBut(page, 1)
    await page.goto(path, { waitUntil: 'commit' })
    await expect.poll(() => isPainted(page)).toBe(true)
    await expect.poll(() => held.length).toBeGreaterThan(0)
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
      const counted = asked.filter((address) => !(isList(path) && address.startsWith('/media/')))
      expect(counted.length, asked.join(', ')).toBeLessThanOrEqual(isList(path) ? 4 : 5)
      expect(await page.evaluate(() => (window as { shifts?: number }).shifts), await whatMoved(page)).toBe(0)
    })
}

test('negative control: a page that holds its content once more in a script is told from one that does not', async () => {
  const { text } = await ask('/shop/explain-pain')
  const twice = text.replace('</body>', `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script></body>`)
  expect(scriptShare(twice)).toBeGreaterThan(1.5)
})

test('negative control: a page whose stylesheet is a file of its own waits for it', async ({ page }) => {
  const late = '<!doctype html><link rel="stylesheet" href="/late.css"><p>Words'
  await page.route('**/late', (route) => route.fulfill({ contentType: 'text/html', body: late }))
  const held = await holdAllBut(page, 0, '**/late.css')
  await page.goto('/late', { waitUntil: 'commit' })
  await expect.poll(() => held.length).toBe(1)
  await page.waitForLoadState('domcontentloaded')
  expect(await isPainted(page)).toBe(false)
  for (const release of held) await release()
  await expect.poll(() => isPainted(page)).toBe(true)
  const [painted = 0, came = Number.POSITIVE_INFINITY] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
      name.endsWith('/late.css'),
    )?.responseEnd,
  ])
  expect(painted).toBeGreaterThanOrEqual(came)
})

test('negative control: words that are pushed down are counted', async ({ page }) => {
  await watchShifts(page)
  await page.goto('/about', { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const box = document.createElement('div')
    box.style.height = '200px'
    document.querySelector('main')?.prepend(box)
  })
  await expect.poll(() => page.evaluate(() => (window as { shifts?: number }).shifts)).toBeGreaterThan(0)
})

/** How much longer a page is than its own markup without any script; what describes it to machines is part of it. */
function scriptShare(html: string): number {
  const bare = html.replace(
    /<script(?![^>]*type="(?:application\/ld\+json|speculationrules)")[^>]*>.*?<\/script>/gs,
    '',
  )
  const bytes = [html.length / bare.length, brotliCompressSync(html).length / brotliCompressSync(bare).length]
  return Math.max(...bytes)
}

/** Lets the first requests through and holds all others; each that is held can be let go. */
async function holdAllBut(page: Page, first: number, which = '**/*') {
  const held: (() => Promise<void>)[] = []
  let left = first
  await page.route(which, async (route) => (left-- > 0 ? route.continue() : void held.push(() => route.continue())))
  return held
}

const isPainted = (page: Page) => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0)

const isList = (path: string) => path === PAGES['the shelf'] || path === PAGES['a course']

/** Sums what moved by itself, from the first paint on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as { shifts?: number; moved?: string[] }
    seen.shifts = 0
    seen.moved = []
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number; sources: Moved[] })[]
      seen.shifts = shifts.reduce((all, { value }) => all + value, seen.shifts ?? 0)
      for (const { node, previousRect, currentRect } of shifts.flatMap(({ sources }) => sources))
        seen.moved?.push(`${node?.nodeName} ${node?.textContent}: ${previousRect.y} to ${currentRect.y}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
type Moved = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }
const whatMoved = (page: Page) =>
  page.evaluate(() => ((window as { moved?: string[] }).moved ?? []).map((one) => one.slice(0, 120)).join(' · '))

/** A page of a browser that keeps it for the way back. */
async function keepingPage() {
  const browser = await keepingBrowser()
  const page = await browser.newPage({ baseURL: shopUrl })
  await watchReturns(page)
  return page
}

/** Whether a page is as it was left after going on and back. */
async function isKept(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('load')
  await page.evaluate(() => {
    delete (window as Kept).wasKept
  })
  await page.goto('/about')
  await goBack(page)
  // In the middle of a loading there is no page to ask.
  const look = () =>
    page.evaluate(() => [location.pathname + location.search, (window as Kept).wasKept]).catch(() => [])
  let seen: Awaited<ReturnType<typeof look>> = []
  const shown = async () => {
    seen = await look()
    return seen
  }
  await expect.poll(shown, path).toEqual([path, expect.any(Boolean)])
  return seen[1]
}

test('going back shows a public page as it was left, without asking for anything', async () => {
  const page = await keepingPage()
  for (const path of ['/', ...Object.values(PAGES), '/nuggets', '/courses', '/search?q=pain'])
    expect(await isKept(page, path), path).toBe(true)
  await page.context().browser()?.close()
})

test('negative control: a page that listens for its own end is loaded anew', async () => {
  const page = await keepingPage()
  await page.addInitScript(() => addEventListener('unload', () => {}))
  expect(await isKept(page, '/shop')).toBe(false)
  await page.context().browser()?.close()
})
