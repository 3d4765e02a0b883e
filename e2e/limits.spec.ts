import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type SandboxedShop, startSandboxedShop } from '../bin/sandboxed-shop'
import { readForm, send } from './hostile'
import { apart, apartUrl } from './ports'

const home = apartUrl
test.use({ baseURL: home })

for (const { proxies, change } of [
  { proxies: 0, change: 'whatever a request says of where it comes from' },
  { proxies: 1, change: 'whatever stands left of the hop that the proxy added' },
])
  test.describe(`behind ${proxies} proxies`, () => {
    let shop: SandboxedShop
    test.beforeAll(async () => {
      shop = await startSandboxedShop({
        dataDir: mkdtempSync(join(tmpdir(), 'shop-limits-')),
        ports: apart,
        quiet: true,
        env: { TRUSTED_PROXY: String(proxies), SEARCHES_PER_MINUTE: '10' },
      })
    })
    test.afterAll(() => shop.stop())

    const search = async (request: APIRequestContext, forwarded: string) =>
      (await request.get('/search?q=pain', { headers: { 'x-forwarded-for': forwarded } })).status()

    test(`who searches too fast waits, ${change}`, async ({ request }) => {
      // A page that is first loaded takes its time, and every six seconds another search is free.
      await request.get('/search')
      const all = [1, 2, 3, 4].map((n) => search(request, `198.51.100.${n}, 203.0.113.7`))
      expect((await Promise.all(all)).sort()).toEqual([200, 200, 429, 429])
      const neighbours = [await search(request, '198.51.100.1, 203.0.113.8'), await search(request, '2001:db8::1')]
      expect(neighbours).toEqual(proxies === 0 ? [429, 429] : [200, 200])
      expect((await request.get('/shop')).status()).toBe(200)
      expect((await request.get('/search')).status()).toBe(200)
    })

    test(`thirty sign-in links an hour are mailed for one network, ${change}`, async ({ request }) => {
      const fields = await readForm(request, '/sign-in', 'Sign in')
      const ask = async (n: number, forwarded: string) => {
        const filled = fields.map(([name, value]): (typeof fields)[number] => [
          name,
          name === 'email' ? `buyer${n}@example.com` : value,
        ])
        return send(request, '/sign-in', filled, { origin: home, 'x-forwarded-for': forwarded })
      }
      for (let n = 0; n < 30; n++)
        expect((await ask(n, `198.51.100.${n}, 2001:db8:0:1::${n}`)).location).toBe('/sign-in/sent')
      const late = await ask(30, '198.51.100.99, 2001:db8:0:1:9::9')
      expect(late.body).toMatch(/That is a lot of links in a short time\. .* ask again in (?:60|5\d) minutes\./)
      expect(late.body).toContain('value="buyer30@example.com"')
      const next = await ask(31, '2001:db8:0:2::1')
      expect(next.location).toBe(proxies === 0 ? '' : '/sign-in/sent')
    })
  })

test.describe('in a browser', () => {
  let shop: SandboxedShop
  test.beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'shop-limits-'))
    shop = await startSandboxedShop({ dataDir, ports: apart, quiet: true })
  })
  test.afterAll(() => shop.stop())

  test('a sixth comment waits, with every word of it kept', async ({ page }) => {
    for (let n = 1; n <= 6; n++) {
      await page.goto('/nuggets/oxytocin-a-hormone-for-company')
      const form = page.getByRole('form', { name: 'Your comment' })
      await form.getByRole('textbox', { name: 'Comment' }).fill(`Thought ${n}`)
      await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
      await form.getByRole('textbox', { name: 'Email' }).fill('reader@example.com')
      await form.getByRole('button', { name: 'Send the comment' }).click()
      if (n < 6) await expect(page).toHaveURL(/thank-you/)
    }
    await expect(page.getByRole('alert')).toContainText(
      /several comments .* in (?:30|2\d) minutes: your words are still here/,
    )
    await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('Thought 6')
  })
})
