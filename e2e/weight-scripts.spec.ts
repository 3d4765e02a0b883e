import { brotliCompressSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { addProduct, enhanced, open } from './steps'
import { ask } from './wire'

const MOST_SCRIPT = 3000
const FIRST_WINDOW = 14_600
const MOST_PICTURE = 25_000

const PUBLIC = {
  home: '/',
  'a nugget': '/nuggets/oxytocin-a-hormone-for-company',
  'the shelf': '/shop',
  'a product': '/shop/explain-pain',
  'a course': '/courses/explain-pain',
}

for (const [name, path] of Object.entries(PUBLIC)) {
  test(`${name} runs at most three thousand bytes of script, and none of the framework’s`, async ({ page }) => {
    await expectLittleScript(page, path)
  })

  test(`${name} is painted before its script is asked for`, async ({ page }) => {
    await open(page, path)
    const [painted, asked] = await page.evaluate(() => [
      performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/enhance.js'))?.startTime,
    ])
    expect(asked).toBeGreaterThanOrEqual(painted)
  })

  // The first page shows what was told last, and of the journeys some tell of photographs that are nothing but noise.
  if (name === 'home') continue
  test(`what is seen first of ${name} is a small file`, async () => {
    const first = firstPictureOf((await ask(path)).text)
    const { bytes } = await ask(first, { headers: { 'accept-encoding': 'br' } })
    console.log(`${name}: ${first} ${bytes.length} bytes`)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.length).toBeLessThanOrEqual(MOST_PICTURE)
  })
}

test('cart and checkout fit the first window like every other page, with a book in the cart', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook')
  await enhanced(page)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const path of ['/cart', '/checkout']) {
    const script = await expectLittleScript(page, path)
    const { bytes, text } = await ask(path, { headers: { cookie, 'accept-encoding': 'br' } })
    expect(text).toContain('Handbook')
    console.log(`${path}: ${bytes.length} + script ${script} bytes`)
    expect(bytes.length + script).toBeLessThanOrEqual(FIRST_WINDOW)
  }
})

test('negative control: a script of the framework and one that stands in the page are both counted', async ({
  page,
}) => {
  const heavy = '<!doctype html><script src="/_next/static/heavy.js"></script><script>self.words = "more"</script>'
  await page.route('**/heavy', (route) => route.fulfill({ contentType: 'text/html', body: heavy }))
  await page.route('**/heavy.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'self.heavy = 1' }))
  const { outside, inside } = await scriptsOf(page, () => page.goto('/heavy'))
  expect(outside).toEqual([{ path: '/_next/static/heavy.js', text: 'self.heavy = 1' }])
  expect(inside).toEqual(['self.words = "more"'])
})

/** How many bytes of script it is, compressed alike for everybody. */
async function expectLittleScript(page: Page, path: string): Promise<number> {
  const { outside, inside } = await scriptsOf(page, () => open(page, path))
  expect(outside.map((script) => script.path)).toEqual(['/enhance.js'])
  const bytes = [...outside.map(({ text }) => text), ...inside].reduce(
    (all, text) => all + brotliCompressSync(text).length,
    0,
  )
  expect(bytes, path).toBeLessThanOrEqual(MOST_SCRIPT)
  return bytes
}

/** Everything that runs on a page; what only describes it to machines does not. */
async function scriptsOf(page: Page, go: () => Promise<unknown>) {
  const answers: Promise<{ path: string; text: string }>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script') return
    answers.push(answer.text().then((text) => ({ path: new URL(answer.url()).pathname, text })))
  })
  await go()
  await page.waitForLoadState('networkidle')
  page.removeAllListeners('response')
  const inside = await page
    .locator('script:not([src], [type="application/ld+json"], [type=speculationrules])')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  return { outside: await Promise.all(answers), inside }
}

/** The one that is fetched before all others, else the first there is. */
function firstPictureOf(html: string): string {
  const pictures = html.match(/<img [^>]*>/g) ?? []
  const first = pictures.find((picture) => picture.includes('fetchPriority="high"')) ?? pictures[0] ?? ''
  return /src="(\/media\/[^"]+)"/.exec(first)?.[1] ?? 'no picture'
}
