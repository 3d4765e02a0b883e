import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type SandboxedShop, startSandboxedShop } from '../bin/sandboxed-shop'
import { apart, apartUrl } from './ports'

test.use({ baseURL: apartUrl })
let shop: SandboxedShop

test.beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-full-disk-'))
  // More than any disk has left.
  const env = { DISK_RESERVE_MB: '900000000' }
  shop = await startSandboxedShop({ dataDir, ports: apart, quiet: true, env })
})
test.afterAll(() => shop.stop())

/** Presses the button and says what the page that comes back is worth. */
async function statusAfter(page: Page, button: string) {
  const answer = page.waitForResponse((it) => it.request().isNavigationRequest())
  await page.getByRole('button', { name: button }).click()
  return (await answer).status()
}

test('a shop whose disk is nearly full is read as ever, and says that it is not ready', async ({ request }) => {
  for (const path of ['/', '/shop/explain-pain', '/nuggets/oxytocin-a-hormone-for-company', '/search?q=oxy', '/cart'])
    expect((await request.get(path)).status()).toBe(200)
  const ready = await request.get('/api/health/ready')
  expect([ready.status(), await ready.json()]).toEqual([503, { status: 'not ready', failing: ['disk'] }])
})

for (const javaScriptEnabled of [false, true])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('nothing goes into a cart, and a sentence says why', async ({ page }) => {
      await page.goto('/shop/explain-pain-handbook')
      await page.getByLabel('Quantity').fill('7')
      expect(await statusAfter(page, 'Add to cart')).toBe(503)
      await expect(page.getByRole('alert')).toContainText('Nothing was changed or charged')
      await expect(page.getByLabel('Quantity')).toHaveValue('7')
      await page.goto('/cart')
      await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
    })

    test('a comment comes back with every word of it', async ({ page }) => {
      await page.goto('/nuggets/oxytocin-a-hormone-for-company')
      const form = page.getByRole('form', { name: 'Your comment' })
      await form.getByRole('textbox', { name: 'Comment' }).fill('Words that took a while')
      await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
      await form.getByRole('textbox', { name: 'Email' }).fill('reader@example.com')
      expect(await statusAfter(page, 'Send the comment')).toBe(503)
      await expect(page.getByRole('alert')).toContainText('Please try again in a while.')
      await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('Words that took a while')
    })
  })
