import { type CDPSession, expect, type Page, test } from '@playwright/test'

/** A phone that lies on the table. */
test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })

test('nothing is fetched ahead while nobody means to go there, and one page for each link that is rested on', async ({
  page,
}) => {
  const ahead = await watchAhead(page)
  await page.goto('/shop', { waitUntil: 'networkidle' })
  const rules = JSON.parse((await page.locator('script[type=speculationrules]').textContent()) ?? '')
  const kinds = [...rules.prefetch, ...rules.prerender].map(({ eagerness }) => eagerness)
  // The others begin by themselves, at once or a moment later.
  expect(kinds.filter((eagerness) => !['moderate', 'conservative'].includes(eagerness))).toEqual([])
  expect(kinds.length).toBeGreaterThan(1)
  expect(ahead).toEqual([])

  await page.locator('.shelf a[href="/shop/explain-pain"]').first().hover()
  await expect.poll(() => ahead).toEqual(['/shop/explain-pain'])
  await page.waitForLoadState('networkidle')
  expect(ahead).toEqual(['/shop/explain-pain'])
})

test('negative control: what is fetched ahead without anybody’s wish is seen', async ({ page }) => {
  const ahead = await watchAhead(page)
  const rules = { prefetch: [{ source: 'list', urls: ['/about', '/contact'], eagerness: 'immediate' }] }
  const body = `<!doctype html><title>Eager</title><script type="speculationrules">${JSON.stringify(rules)}</script>`
  await page.route('**/eager', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('/eager')
  await expect.poll(() => [...ahead].sort()).toEqual(['/about', '/contact'])
})

/** The pages that a browser fetches because it was told where somebody may go. */
async function watchAhead(page: Page): Promise<string[]> {
  const ahead: string[] = []
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ request, type }) => {
    const purpose = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'sec-purpose')?.[1]
    if (purpose?.includes('prefetch') || type === 'Prefetch') ahead.push(new URL(request.url).pathname)
  })
  return ahead
}
