import { expect, type Page } from '@playwright/test'

/** Things that people do, in words. Each ends on the page that follows. */

export async function addProduct(
  page: Page,
  slug: string,
  { format, quantity = 1 }: { format?: string; quantity?: number } = {},
) {
  await page.goto(`/shop/${slug}`)
  if (format) await page.getByRole('radio', { name: new RegExp(format) }).check()
  await page.getByLabel('Quantity').fill(String(quantity))
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page).toHaveURL(/\/cart/)
}

export async function addPlace(page: Page, course: string, date: string, places = 1) {
  await page.goto(`/courses/${course}`)
  const card = page.locator(`#${date}`)
  await card.getByRole('spinbutton', { name: 'Places' }).fill(String(places))
  await card.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page).toHaveURL(/\/cart/)
}

export async function fillDetails(page: Page, { email = 'buyer@example.com', ships = true } = {}) {
  await page.getByLabel('Your name').fill('Sample buyer')
  await page.getByLabel('E-mail', { exact: false }).first().fill(email)
  if (!ships) return
  await page.getByLabel('Street and number').fill('1 Sample Street')
  await page.getByLabel('Town').fill('Adelaide')
  await page.getByLabel('State').fill('SA')
  await page.getByLabel('Postcode').fill('5000')
}

/** On the payment page of the sandbox. */
export async function payWith(page: Page, card: string) {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry (MM/YY)').fill('12/34')
  await page.getByLabel('CVC').fill('123')
  await page.getByLabel('Name').fill('Sample buyer')
  await page.getByRole('button', { name: /^Pay/ }).click()
}
