import { expect, type Page, test } from '@playwright/test'
import { addProduct, open } from './steps'
import { ask } from './wire'

const PUBLIC = ['/', '/nuggets', '/nuggets/oxytocin-a-hormone-for-company', '/shop', '/shop/explain-pain', '/courses']
const OTHERS = ['/cart', '/checkout', '/account', '/sign-in', '/admin', '/nowhere', '/orders/1', '/search?q=pain']
const NO_PAGES = ['/api/health', '/api/cart', '/icon.svg', '/_next/static/nothing.js', '/media/nothing.svg']

for (const path of [...PUBLIC, ...OTHERS, ...NO_PAGES])
  test(`${path} leaves with every header that protects its reader`, async () => {
    const { headers } = await ask(path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

for (const path of PUBLIC)
  test(`${path} is the same to the byte for everybody, whatever a request says of itself`, async () => {
    const plain = await ask(path)
    const odd = [
      { cookie: 'cart=x.y; next-auth.session-token=z' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' },
      { host: 'evil.example' },
      { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D', 'next-url': '/cart' },
      { 'x-middleware-subrequest': 'middleware', 'x-middleware-rewrite': '/cart', 'x-invoke-path': '/cart' },
      { 'x-http-method-override': 'POST', 'x-original-url': '/cart', 'x-rewrite-url': '/cart' },
      { 'user-agent': '<script>alert(1)</script>', 'accept-language': 'de', accept: 'text/x-component' },
      { range: 'bytes=0-5', 'cache-control': 'no-cache', pragma: 'no-cache' },
    ]
    for (const headers of odd) {
      const answer = await ask(`${path}?utm_source=x&_rsc=abc&callback=evil`, { headers: headers as never })
      expect(answer.text, JSON.stringify(headers)).toBe(plain.text)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.headers.etag).toBe(plain.headers.etag)
    }
    expect((await ask(path)).text).toBe(plain.text)
    expect(plain.text).not.toContain('evil')
  })

test('each encoding holds the same page, and who has it is told so', async () => {
  const plain = await ask('/shop/explain-pain')
  for (const encoding of ['br', 'gzip']) {
    const packed = await ask('/shop/explain-pain', { headers: { 'accept-encoding': encoding } })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers.vary).toBe('Accept-Encoding')
    expect(packed.text).toBe(plain.text)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
  }
  const again = await ask('/shop/explain-pain', { headers: { 'if-none-match': plain.headers.etag ?? '' } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  const head = await ask('/shop/explain-pain', { method: 'HEAD' })
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([
    200,
    0,
    plain.headers['content-length'],
  ])
})

test('a file says how long it is, so that who fetches it sees how much is left', async () => {
  const sheet = await ask('/files/mirror-box-notes.pdf')
  expect(sheet.headers['content-length']).toBe(String(sheet.bytes.length))
  expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('nothing personal is ever kept', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook')
  for (const path of ['/cart', '/checkout', '/account', '/api/cart', '/search?q=pain']) {
    const { headers } = await ask(path)
    expect(headers['cache-control'] ?? '', path).toMatch(path.startsWith('/search') ? /max-age=0/ : /no-store/)
  }
})

test('the framework’s own doors are shut', async () => {
  for (const path of [
    '/_next/image?url=%2Fmedia%2Fa.svg&w=640&q=75',
    '/_next/data/x/index.json',
    '/_next/static/../server.js',
  ])
    expect((await ask(path)).status, path).toBe(404)
  expect((await ask('/', { headers: { upgrade: 'websocket', connection: 'upgrade' } })).status).toBe(400)
  expect((await ask('/shop/explain-pain', { method: 'PUT' })).status).toBe(405)
  expect((await ask(`/shop?${'a'.repeat(5000)}`)).status).toBe(414)
})

/** Everything that a visit asked for, and what its policy forbade. */
async function visit(page: Page, path: string) {
  const asked: string[] = []
  const forbidden: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) forbidden.push(message.text())
  })
  page.on('pageerror', (error) => forbidden.push(String(error)))
  await open(page, path)
  await page.waitForLoadState('networkidle')
  return { asked, forbidden }
}

for (const path of [...PUBLIC, '/search?q=pain', '/cart', '/sign-in', '/about', '/nowhere'])
  test(`${path} runs nothing but our own script, and its policy has nothing to forbid`, async ({ page }) => {
    const { asked, forbidden } = await visit(page, path)
    expect(forbidden).toEqual([])
    expect(asked.filter((address) => address.startsWith('/_next/'))).toEqual([])
    expect(await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')))).toEqual([
      expect.stringMatching(/^\/enhance\.js\?v=/),
    ])
  })

test('a form of the build before this one comes back with what was typed, and can be sent', async ({ page }) => {
  await page.goto('/nuggets/oxytocin-a-hormone-for-company')
  const form = page.getByRole('form', { name: 'Your comment' })
  await form.locator('input[name^="$ACTION_"]').evaluateAll((fields) => {
    for (const field of fields as HTMLInputElement[]) field.value = field.value.replace(/[0-9a-f]{40,}/, 'f'.repeat(42))
  })
  const words = 'My physio told me this one, & I have told "three" people since.'
  await form.getByRole('textbox', { name: 'Comment' }).fill(words)
  await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
  await form.getByRole('textbox', { name: 'Email' }).fill('earlier@sample.example')
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await form.getByRole('button', { name: 'Send the comment' }).click()
  expect((await sent).status()).toBe(409)
  await expect(form.getByRole('alert')).toContainText('The shop was renewed while you were writing')
  await expect(form.getByRole('textbox', { name: 'Comment' })).toHaveValue(words)
  await expect(form.getByRole('textbox', { name: 'Email' })).toHaveValue('earlier@sample.example')
  await form.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByText('It is held until somebody here has read it.')).toBeVisible()
})
