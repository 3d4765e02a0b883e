import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Answer, hiddenOf, listChanges, listValues, readForm, send, spoil } from './hostile'
import { stripeUrl } from './ports'
import { addPlace, addProduct, fillDetails, goToReview, payWith } from './steps'

const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000)
console.log(`Hostile input grows from HOSTILE_SEED=${SEED}`)

const COURSE = ['explain-pain', 'explain-pain-melbourne-next'] as const
const EACH = 14

/** Below 500; a refusal says something at its form; what was accepted leads on within the shop. */
function expectWords({ status, body, location }: Answer, label: string, about: string) {
  expect(status, about).toBeLessThan(500)
  if (status >= 300 && status < 400) return expect(location, about).toMatch(/^\//)
  // What an earlier change took out of the cart has no form left to say anything.
  const hasForm = body.includes(`aria-label="${label}"`)
  const told = status === 200 && hasForm ? (/role="alert".*?<\/(ul|div)>/s.exec(body)?.[0] ?? '') : body
  expect(told.replace(/<[^>]*>/g, ' ').trim(), about).toMatch(/\w{3,}/)
}

/** The form again and again, each time spoilt in another way. */
async function storm(request: APIRequestContext, path: string, label: string) {
  const fields = await readForm(request, path, label)
  for (const change of listChanges(EACH, SEED)) {
    const spoilt = spoil(fields, change)
    const answer = await send(request, path, spoilt)
    const about = `seed ${SEED}, ${path}: ${JSON.stringify(change).slice(0, 200)}`
    // Without them, an answer finds no form to stand in.
    if (hiddenOf(spoilt) === hiddenOf(fields)) expectWords(answer, label, about)
    else expect(answer.status, about).toBeLessThan(500)
  }
}

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text()
const pricesOf = (html: string) => html.match(/AUD [\d,.]+/g)

for (const [path, label] of [
  ['/shop/painful-yarns', 'Add to cart'],
  ['/shop/gmi-pack', 'Add to cart'],
  ['/nuggets/oxytocin-a-hormone-for-company', 'Your comment'],
  ['/sign-in', 'Sign in'],
] as const)
  test(`the form "${label}" of ${path} answers whatever is sent to it`, async ({ page: { request } }) => {
    const before = pricesOf(await textOf(request, path))
    await storm(request, path, label)
    expect(pricesOf(await textOf(request, path))).toEqual(before)
  })

test('the forms of a course date, of the cart and of the checkout answer whatever is sent to them', async ({
  page,
}) => {
  await page.goto(`/courses/${COURSE[0]}`)
  const label = (await page.locator(`#${COURSE[1]} form`).getAttribute('aria-label')) ?? ''
  await storm(page.request, `/courses/${COURSE[0]}`, label)

  await addProduct(page, 'explain-pain-handbook')
  await addPlace(page, ...COURSE)
  for (const name of await page.locator('form').evaluateAll((all) => all.map((form) => form.ariaLabel)))
    if (name && (await textOf(page.request, '/cart')).includes(`aria-label="${name}"`))
      await storm(page.request, '/cart', name)

  await addProduct(page, 'explain-pain-handbook')
  await addPlace(page, ...COURSE)
  await storm(page.request, '/checkout', 'Checkout')
})

test('no total, price or quote from outside changes what is paid', async ({ page }) => {
  await addProduct(page, 'painful-yarns', { format: 'Print' })
  await goToReview(page)
  const path = '/checkout/review'
  const button = page.getByRole('button', { name: /^Pay AUD/ })
  const [total = ''] = /AUD [\d,.]+/.exec((await button.textContent()) ?? '') ?? []
  const fields = await readForm(page.request, path, 'Pay')

  for (const value of listValues(EACH, SEED)) {
    const tampered = fields.map(([name, before]): (typeof fields)[number] => [name, name === 'quote' ? value : before])
    const answer = await send(page.request, path, [...tampered, ['total', '1'], ['amount', '1'], ['price', value]])
    expect(answer.location, `seed ${SEED}`).not.toContain(stripeUrl)
    expectWords(answer, 'Pay', `seed ${SEED}, the quote ${JSON.stringify(value).slice(0, 200)}`)
  }
  await page.reload()
  await expect(button).toContainText(total)
  const answer = await send(page.request, path, [...fields, ['total', '1'], ['amount', '1'], ['currency', 'IDR']])
  expect(answer.location).toContain(stripeUrl)
  await page.goto(answer.location)
  await expect(page.getByRole('button', { name: /^Pay/ })).toContainText(total.replace('AUD ', ''))
})

test('the form that names who comes answers whatever is sent to it, and another’s order stays shut', async ({
  page,
}) => {
  await addPlace(page, ...COURSE)
  await addProduct(page, 'painful-yarns', { format: 'E-book' })
  await page.goto('/checkout')
  await fillDetails(page, { ships: false })
  await page.getByRole('button', { name: 'See everything once more' }).click()
  await page.getByRole('button', { name: /^Pay AUD/ }).click()
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  const order = new URL(page.url())
  await storm(page.request, `${order.pathname}${order.search}`, 'Place 1')

  for (const value of listValues(10, SEED)) {
    const key = encodeURIComponent(value.toWellFormed().slice(0, 1000))
    // What is longer than any address of ours is not even looked for.
    for (const path of [`${order.pathname}?key=${key}`, `${order.pathname}/invoice?key=${key}`])
      expect((await page.request.get(path)).status(), `seed ${SEED}, ${path}`).toBe(path.length > 4000 ? 414 : 404)
  }
  await page.goto(order.href)
  const download = (await page.getByRole('link', { name: /Painful Yarns.*E-book/ }).getAttribute('href')) ?? ''
  const [id, endsAt, signature] = download.split('/').at(-1)?.split('.') ?? []
  expect(signature).toBeTruthy()
  for (const token of [
    `${id}.zzzzzzzz.${signature}`,
    `x.${endsAt}.${signature}`,
    `${id}.${endsAt}.x`,
    `${id}.${endsAt}`,
  ])
    for (const path of [`/downloads/${token}`, `/downloads/${token}/file`])
      expect((await page.request.get(path)).status(), path).toBe(404)
})

const ROUTES =
  '/shop/ /nuggets/ /nuggets/series/ /nuggets/category/ /nuggets/topic/ /nuggets/book/ /courses/ /orders/ /downloads/ /media/ /files/ /noijam/ /product/ /'
const SEGMENTS =
  '%00 ..%2f..%2fetc ../../etc %F0%28 % 99999999999999999999 __proto__ constructor x%20y -1 .. %2e%2e%2f %5c..%5c a;b %F0%9F%A7%A0'
const QUERIES =
  '/search?q= /shop?kind= /shop?for= /shop?sort= /courses?region= /courses?month= /courses?mode= /nuggets?page= /cart?country= /checkout/return?session= /sign-in?next= /sign-in/link?token= /orders/x?key= /cart?added='

test('no address, however crooked, is an error of ours', async ({ page: { request } }) => {
  const values = [
    ...listValues(6, SEED).map((value) => encodeURIComponent(value.toWellFormed().slice(0, 2000))),
    '%00',
    '%FF',
    'a&a=b',
  ]
  const addresses = [
    ...ROUTES.split(' ').flatMap((route) => SEGMENTS.split(' ').map((segment) => route + segment)),
    ...QUERIES.split(' ').flatMap((query) => values.map((value) => query + value)),
  ]
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), `seed ${SEED}, ${address}`).toBeLessThan(500)
    expect(answer.headers().location ?? '/', address).toMatch(/^\/(?!\/)/)
  }
})
