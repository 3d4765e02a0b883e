import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { addPlace, addProduct, fillDetails } from './steps'

const SEED = Number(process.env.HOSTILE_SEED ?? 20261124)
const ORIGIN = 'http://127.0.0.1:3943'

/** What nobody would type, and somebody will send. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '0',
    '1.5',
    '1e309',
    '9007199254740993',
    'NaN',
    '0x10',
    '٣',
    '\u0000',
    '\ud800',
    '‮',
    "' or 1=1 --",
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '__proto__',
    '{"a":1}',
    '%00',
    'ａ＠ｂ.ｃ',
    'x'.repeat(100_000),
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer().map(String),
)
const extras = fc.dictionary(
  fc.constantFrom('price', 'total', 'discount', 'currency', 'gst', '__proto__', 'constructor'),
  nasty,
  { maxKeys: 3 },
)

type Form = { fields: string[]; hidden: Record<string, string> }

/** The fields of one form of the page, with what the page itself would send. */
async function readForm(page: Page, selector: string): Promise<Form> {
  const all = await page
    .locator(selector)
    .first()
    .locator('input, select, textarea')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { name, value, type } = element as HTMLInputElement
        return { name, value, isHidden: type === 'hidden' }
      }),
    )
  const hidden = all.filter((field) => field.isHidden).map((field) => [field.name, field.value])
  return {
    fields: [...new Set(all.map((field) => field.name))].filter((name) => !name.startsWith('$ACTION')),
    hidden: Object.fromEntries(hidden),
  }
}

async function attack(page: Page, path: string, selector: string, rounds: number) {
  await page.goto(path)
  const { fields, hidden } = await readForm(page, selector)
  expect(fields.length, `${path} has a form`).toBeGreaterThan(0)
  const sent = fc.tuple(fc.record(Object.fromEntries(fields.map((name) => [name, nasty]))), extras)
  for (const [typed, more] of fc.sample(sent, { seed: SEED, numRuns: rounds })) {
    const answer = await page.request.post(path, {
      multipart: { ...hidden, ...typed, ...more },
      headers: { origin: ORIGIN },
      maxRedirects: 0,
    })
    expect(answer.status(), `${path} with seed ${SEED}: ${JSON.stringify(typed).slice(0, 300)}`).toBeLessThan(500)
    expect((await answer.text()).includes('__next_error__'), path).toBe(false)
  }
}

test('every form answers nonsense with words', async ({ page }) => {
  test.setTimeout(240_000)
  await addProduct(page, 'explain-pain-handbook')
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next')
  await page.getByRole('link', { name: 'Go to the checkout' }).click()
  await fillDetails(page)
  await page.getByRole('button', { name: 'See everything once more' }).click()
  const pay = await page.getByRole('button', { name: /^Pay AUD/ }).textContent()

  const comment = 'form:has(textarea)'
  await attack(page, '/shop/explain-pain', '.offer form', 14)
  await attack(page, '/shop/gmi-pack', '.offer form', 8)
  await attack(page, '/courses/explain-pain', '#explain-pain-melbourne-next form', 8)
  await attack(page, '/nuggets/oxytocin-a-hormone-for-company', comment, 14).catch(async () => {
    await page.goto('/nuggets/8')
    await attack(page, new URL(page.url()).pathname, comment, 14)
  })
  await attack(page, '/sign-in', 'main form', 14)
  await attack(page, '/cart', '.slip form', 14)
  await attack(page, '/checkout/review', 'form:has(input[name="quote"])', 14)

  await page.goto('/checkout/review')
  await expect(page.getByRole('button', { name: /^Pay AUD/ })).toBeVisible()
  expect(pay).toContain('AUD')
  await attack(page, '/checkout', 'main form', 14)
  await page.goto('/shop/explain-pain-handbook')
  await expect(page.getByText('AUD 31.50').first()).toBeVisible()
})

test('no address breaks the shop', async ({ page }) => {
  const paths = [
    '/shop/%00',
    '/shop/%F0%28',
    '/shop/..%2f..%2fetc%2fpasswd',
    '/nuggets/99999999999999999999',
    '/nuggets/%00',
    '/nuggets/book/1e9',
    '/nuggets/topic/__proto__',
    '/courses/%E2%80%AE',
    '/orders/x?key=',
    '/orders/%00?key=%00',
    '/orders/x/invoice?key=y',
    '/downloads/x',
    '/downloads/%00.%00.%00',
    '/downloads/x/file',
    '/media/..%2f..%2fsecret',
    '/media/%00',
    '/files/..%2fshop.db',
    '/checkout/return?session=cs_test_nothing',
    '/checkout/return?session=%00',
    '/search?q=%00',
    '/search?q=pain%20AND%20%22',
    `/search?q=${'x'.repeat(4000)}`,
    '/shop?for=__proto__&kind=constructor&sort=%00',
    '/courses?month=9999-99&region=%00',
    '/cart?country=ZZ&added=__proto__',
    '/noijam/%00',
    '/product/%2e%2e/',
  ]
  for (const path of paths) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBeLessThan(500)
  }
})
