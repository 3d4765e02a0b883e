import { type Browser, expect, type Page, test } from '@playwright/test'
import { addPlace, addProduct, addressOf, asStaff, findMail, goToPayment, payWith } from './steps'

const sum = (page: Page, name: string) => page.locator('.sums > div', { hasText: name }).getByRole('definition')
/** Each project makes its own. */
const codeOf = (page: string) => `E2E-${page}-${test.info().project.name}`.toUpperCase().replace(/[^A-Z0-9]/g, '')

async function makeCoupon(page: Page, fields: Record<string, string>) {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/coupons/new')
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
}

/** Somebody else than who made the code: staff carry a cart of their own along. */
async function guest(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true })
  return context.newPage()
}

async function enter(page: Page, code: string) {
  await page.getByLabel('Have a code?').fill(code)
  await page.getByRole('button', { name: 'Use it' }).click()
}

test('a code takes the same off in the cart, at the payment, in the order and in the mail', async ({
  page,
  browser,
}) => {
  const code = codeOf('BUY')
  await makeCoupon(page, { 'What it is for': 'A journey', Code: code, 'Per cent': '10', 'From so much on': '50' })
  const admin = page.url()

  const buyer = await guest(browser)
  const email = addressOf('coupon', test.info().project.name)
  await addProduct(buyer, 'explain-pain-handbook')
  await enter(buyer, 'NO-SUCH-CODE')
  await expect(buyer.getByRole('alert').filter({ hasText: 'code' })).toContainText('We know no such code')
  await expect(buyer.getByLabel('Have a code?')).toHaveValue('NO-SUCH-CODE')
  await enter(buyer, `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
  await expect(buyer.getByText('AUD 18.50 more to go')).toBeVisible()
  await expect(sum(buyer, 'Total')).toHaveText('AUD 45.10')

  await addPlace(buyer, 'explain-pain', 'explain-pain-melbourne-next')
  // 31.50 − 3.15 + 620.00 − 62.00 + 9.50 + GST 2.84 + 55.80 + 0.95
  await expect(sum(buyer, 'Items')).toHaveText('AUD 586.35')
  await expect(sum(buyer, 'Total')).toHaveText('AUD 655.44')
  await expect(buyer.getByText(`Code ${code} takes AUD 65.15 off`)).toBeVisible()

  await goToPayment(buyer, { email })
  await expect(buyer.getByText('655.44').first()).toBeVisible()
  await payWith(buyer, '4242 4242 4242 4242')
  await expect(buyer.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(sum(buyer, 'Total')).toHaveText('AUD 655.44')
  await expect(buyer.getByText(`with code ${code}`).first()).toBeVisible()
  const mail = await findMail(buyer, email, /^Your order/)
  expect(mail.text).toContain('655.44')
  expect(mail.text).toContain(`with code ${code}`)
  await buyer.context().close()

  await page.goto(admin)
  await expect(page.getByRole('region', { name: 'Its orders' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByRole('button', { name: 'Let it count again' })).toBeVisible()
})

test('a code can be let go again, and the price is the old one', async ({ page, browser }) => {
  const code = codeOf('GO')
  await makeCoupon(page, { 'What it is for': 'A journey', Code: code, 'or an amount': '10' })
  const buyer = await guest(browser)
  await addProduct(buyer, 'explain-pain-handbook')
  await enter(buyer, code)
  await expect(sum(buyer, 'Items')).toHaveText('AUD 21.50')
  await buyer.getByRole('button', { name: `Remove the code ${code}` }).click()
  await expect(sum(buyer, 'Items')).toHaveText('AUD 31.50')
  await expect(buyer.getByLabel('Have a code?')).toBeVisible()
  await buyer.context().close()
})
