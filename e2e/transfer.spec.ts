import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { addressOf, asStaff, findMail } from './steps'

const looked = async (page: Page, isScripted: boolean | undefined) => {
  if (isScripted === false) return
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

async function nameAccount(page: Page) {
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/settings')
  const account = page.getByRole('group', { name: 'Bank transfers' })
  await account.getByLabel('Name of the account').fill('Sample Press')
  await account.getByLabel('BSB').fill('123456')
  await account.getByLabel('Number of the account').fill('1234 5678')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('status').first()).toContainText('Saved.')
}

async function sendQuote(page: Page, email: string) {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/quotes')
  await page.getByRole('link', { name: 'Make an order for somebody' }).click()
  await page.getByLabel('SKU or course date').first().fill('PY-PR')
  await page.getByLabel('How many').first().fill('2')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sample buyer')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Organisation').fill('Sample University')
  await page.getByLabel('Street and number').fill('1 Sample Street')
  await page.getByLabel('Town').fill('Adelaide')
  await page.getByLabel('State').fill('SA')
  await page.getByLabel('Postcode').fill('5000')
  await page.getByLabel('Freight, ex GST').fill('9.50')
  await page.getByLabel('Purchase order number').fill('PO-77')
  await page.getByRole('button', { name: 'Save and send to the buyer' }).click()
  await expect(page.getByRole('status').first()).toContainText('The mail is on its way')
}

async function countSheets(page: Page) {
  const printed = await page.pdf({ format: 'A4' })
  return printed.toString('latin1').match(/\/Type \/Page\b/g)?.length
}

test('a university accepts a quote, pays by bank transfer, and staff record the money', async ({
  page,
  browser,
  javaScriptEnabled,
}, { project }) => {
  const email = addressOf('university', project.name)
  const newPage = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
  const [owner, desk] = [await newPage(), await newPage()]
  await nameAccount(owner)
  await sendQuote(desk, email)

  const { text } = await findMail(page, email, /^Your quote/)
  await page.goto(/http\S+\/quotes\/\S+/.exec(text)?.[0] ?? 'no link')
  await looked(page, javaScriptEnabled)
  await page.getByRole('button', { name: 'Accept, and pay by bank transfer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order')
  await expect(page.getByRole('status').first()).toContainText('Not yet paid')
  const number = /[A-Z0-9]{8}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
  const facts = page.getByRole('region', { name: 'Pay by bank transfer' })
  for (const fact of ['123-456', '1234 5678', 'Sample Press', number]) await expect(facts).toContainText(fact)
  await looked(page, javaScriptEnabled)
  expect((await findMail(page, email, /paying by bank transfer/)).text).toContain(`Reference: ${number}`)
  const order = page.url()
  await page.getByRole('link', { name: 'Pro forma to print' }).click()
  await expect(page.getByRole('main')).toContainText('Not yet paid')
  await expect(page.getByRole('main')).toContainText('purchase order PO-77')
  expect(await countSheets(page), 'what is to be paid and where stand on one sheet').toBe(1)

  await desk.goto('/admin/orders?standing=waiting-for-transfer')
  await desk.getByRole('table').getByRole('link', { name: number }).click()
  await expect(desk.getByRole('main')).toContainText('due by the end of')
  await looked(desk, javaScriptEnabled)
  await desk.getByText('It was paid by bank').click()
  await desk.getByLabel('What the bank calls it').fill(`SAMPLE ${number}`)
  await desk.getByRole('button', { name: 'Record the payment' }).click()
  await expect(desk.getByRole('status').first()).toContainText('The payment is recorded')

  await page.goto(order)
  await expect(page.getByRole('status').first()).toContainText('Paid')
  await expect(page.getByRole('link', { name: 'Invoice to print' })).toBeVisible()
  await findMail(page, email, /^Your order/)
  for (const each of [owner, desk]) await each.context().close()
})
