import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { addProduct, addressOf, asStaff, findMail, goToPayment, payWith, signIn } from './steps'

const CARD = '4242 4242 4242 4242'

async function buy(page: Page, email: string, quantity = 2) {
  await addProduct(page, 'explain-pain-handbook', { quantity })
  await goToPayment(page, { email })
  await payWith(page, CARD)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order')
}

async function openOrder(page: Page, typed: string) {
  await page.goto('/admin/orders')
  await page.getByRole('searchbox', { name: /Number, name/ }).fill(typed)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/[?&]find=/)
  await page
    .getByRole('table')
    .getByRole('link', { name: /^[A-Z0-9]{8}$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order')
}

const tooled = async (page: Page, isScripted: boolean | undefined) => {
  if (isScripted === false) return
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('an order is found by its address, refunded in part, and its mail sent again', async ({
  page,
  javaScriptEnabled,
}, { project }) => {
  const email = addressOf('refunded', project.name)
  await buy(page, email)
  const bought = page.url()
  await findMail(page, email, /^Your order/)
  await asStaff(page, 'owner@example.com')
  await openOrder(page, email)
  await tooled(page, javaScriptEnabled)

  await page.getByRole('link', { name: 'Refund' }).click()
  await page.getByRole('spinbutton').first().fill('1')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByRole('heading', { name: 'AUD 34.65 goes back' })).toBeVisible()
  await tooled(page, javaScriptEnabled)
  await page.getByLabel('Why').fill('One was bent')
  await page.getByRole('button', { name: 'Refund AUD 34.65' }).click()
  await expect(page.getByRole('status')).toContainText('The refund is on its way')
  await findMail(page, email, /^Refund for order/)
  const staff = page.url()
  await page.goto(bought)
  await page.getByRole('link', { name: 'Invoice to print' }).click()
  await expect(page.getByRole('region', { name: 'Adjusted since' })).toContainText(
    'AUD 34.65 refunded, GST of AUD 3.15',
  )
  await page.goto(staff)

  await page.getByText('Send a mail again').click()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByRole('status')).toContainText('on its way once more')
  await findMail(page, email, /^Your order/, 1)
})

test('a file that was fetched ten times is given anew to whoever asks for it', async ({ page, javaScriptEnabled }, {
  project,
}) => {
  const email = addressOf('used-up', project.name)
  await addProduct(page, 'explain-pain', { format: 'E-book' })
  await goToPayment(page, { email, ships: false })
  await payWith(page, CARD)
  await page.getByRole('listitem').getByRole('link', { name: 'Explain Pain, Second Edition' }).click()
  await expect(page.getByText('You may fetch it 10 more times')).toBeVisible()
  for (let n = 0; n < 10; n++) expect((await page.request.get(`${page.url()}/file`)).status()).toBe(200)
  await page.reload()
  await expect(page.getByText('This file has been fetched as often as one purchase allows')).toBeVisible()

  await asStaff(page, 'owner@example.com')
  await openOrder(page, email)
  await expect(page.getByText('fetched 10 of 10 times')).toBeVisible()
  await tooled(page, javaScriptEnabled)
  await page.getByRole('button', { name: 'Let it be fetched 10 times anew' }).click()
  await expect(page.getByText('fetched 0 of 10 times')).toBeVisible()
  await expect(page.getByText('let a file be fetched ten times anew')).toBeVisible()
  const mail = await findMail(page, email, /^A new link to/)
  await page.goto(/http\S+\/downloads\/\S+/.exec(mail.text)?.[0] ?? 'no link in the mail')
  await expect(page.getByText('You may fetch it 10 more times')).toBeVisible()
})

test('a parcel is packed and sent from a phone', async ({ page, javaScriptEnabled }, { project }) => {
  const email = addressOf('packed', project.name)
  await buy(page, email)
  const number = /[A-Z0-9]{8}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
  await asStaff(page, 'packer@example.com')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/packing')
  await tooled(page, javaScriptEnabled)
  await page.getByRole('checkbox', { name: new RegExp(number) }).check()
  await page.getByRole('button', { name: 'Pick the chosen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Picking list')
  await tooled(page, javaScriptEnabled)
  await page.locator('summary', { hasText: number }).click()
  await page.getByLabel('Tracking number').fill('SAMPLE-390')
  await page.getByRole('button', { name: 'Record the parcel as sent' }).click()
  await expect(page.getByRole('status')).toContainText('The parcel is recorded')
  await expect(page.getByRole('checkbox', { name: new RegExp(number) })).toHaveCount(0)
  expect((await findMail(page, email, /^On its way/)).text).toContain('SAMPLE-390')
})

test('what is sent nowhere becomes a question, a quote, and a paid order', async ({
  page,
  browser,
  javaScriptEnabled,
}, { project }) => {
  const email = addressOf('quoted', project.name)
  await addProduct(page, 'explain-pain-handbook')
  await page.goto('/cart?country=BR')
  await page.getByRole('link', { name: 'ask us for a quote' }).click()
  await page.getByLabel('Your name').fill('Sample buyer')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Street and number').fill('1 Sample Street')
  await page.getByLabel('Town').fill('Sample Town')
  await page.getByRole('button', { name: 'Ask for the quote' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for asking')
  const number = /Q[A-Z0-9]{7}/.exec((await page.getByRole('status').textContent()) ?? '')?.[0] ?? ''

  const desk = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await asStaff(desk, 'shop@example.com')
  await desk.goto('/admin/quotes')
  await desk.getByRole('link', { name: number }).click()
  await desk.getByLabel('Freight, ex GST').fill('45.00')
  await tooled(desk, javaScriptEnabled)
  await desk.getByRole('button', { name: 'Save and send to the buyer' }).click()
  await expect(desk.getByRole('status')).toContainText('The mail is on its way')
  await desk.context().close()

  const { text } = await findMail(page, email, /^Your quote/)
  await page.goto(/http\S+\/quotes\/\S+/.exec(text)?.[0] ?? 'no link')
  await tooled(page, javaScriptEnabled)
  await page.getByRole('button', { name: 'Accept and pay AUD 76.50' }).click()
  await expect(page.getByRole('button', { name: /^Pay/ })).toBeVisible()
  // Who leaves before paying finds the way back on the order, not in a cart that is empty.
  await signIn(page, email)
  await page.goto('/account')
  await page.getByRole('region', { name: 'Orders', exact: true }).getByRole('link').click()
  await expect(page.getByRole('link', { name: 'go back to the payment' })).toHaveCount(0)
  await page.getByRole('link', { name: `go back to quote ${number}` }).click()
  await page.getByRole('button', { name: 'Go to the order' }).click()
  await payWith(page, CARD)
  await expect(page.getByRole('status').first()).toContainText('Paid')
  await findMail(page, email, /^Your order/)
})
