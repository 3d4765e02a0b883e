import { expect, test } from '@playwright/test'
import { asStaff } from './steps'

test('the panel answers with the real quote: bulk prices, freight, GST and the hint', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/prices')
  const form = page.getByRole('form', { name: 'What would this cost?' })
  await form.getByLabel('SKU or course date').first().fill('PROTO-PR')
  await form.getByLabel('How many').first().fill('38')
  await form.getByRole('button', { name: 'Work it out' }).click()
  const quote = page.getByRole('table', { name: 'The quote' })
  await expect(quote).toContainText('2 more cost AUD 6.30 less.')
  await expect(quote.getByRole('row', { name: /^Items/ })).toContainText('AUD 1,077.30')
  await form.getByLabel('How many').first().fill('40')
  await form.getByRole('button', { name: 'Work it out' }).click()
  await expect(quote.getByRole('row', { name: /^Shipping/ })).toContainText('9200 g')
  await expect(quote.getByRole('row', { name: /^Total/ })).toContainText('AUD 1,206.70')
  await form.getByLabel('Goes to').selectOption('BR')
  await form.getByRole('button', { name: 'Work it out' }).click()
  await expect(quote.getByRole('row', { name: /^Shipping/ })).toContainText('no zone holds Brazil')
})

test('a changed rate stands on the public page in the very next answer, and is put back', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  const set = async (price: string) => {
    await page.goto('/admin/prices/zones/new-zealand')
    const express = page.getByRole('group', { name: 'Express' })
    await express.getByLabel('Price').first().fill(price)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status')).toContainText('Saved.')
    await page.goto('/shipping-and-returns')
  }
  const rates = page.getByRole('region', { name: 'Rates by weight' })
  await set('32.11')
  await expect(rates).toContainText('32.11')
  await set('32.00')
  await expect(rates).not.toContainText('32.11')
})

test('rows that do not rise and countries of two zones are refused in words, and nothing typed is lost', async ({
  page,
}) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/prices/zones/new')
  await page.getByLabel('Name of the zone').fill('Far away')
  await page.getByLabel('Countries').fill('Brazil\nNew Zealand')
  const standard = page.getByRole('group', { name: 'Standard' })
  await standard.getByLabel('Working days, fastest').fill('10')
  await standard.getByLabel('slowest').fill('20')
  await standard.getByLabel('Up to').nth(0).fill('1000')
  await standard.getByLabel('Price').nth(0).fill('40')
  await standard.getByLabel('Up to').nth(1).fill('500')
  await standard.getByLabel('Price').nth(1).fill('50')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await save.click()
  await expect(page.getByRole('alert').filter({ hasText: 'rise' })).toContainText('500 g stands after 1000 g')
  await standard.getByLabel('Up to').nth(1).fill('5000')
  await save.click()
  await expect(page.getByRole('alert').filter({ hasText: 'zone' })).toContainText(
    'New Zealand: in the zone “New Zealand” already',
  )
  await expect(page.getByLabel('Name of the zone')).toHaveValue('Far away')
})

test('a form that was opened to be filled in says beside it why it is refused', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/prices')
  await page.getByText('Set new bulk prices').click()
  const form = page.getByRole('form', { name: 'New bulk prices' })
  await form.getByLabel('From copies').first().fill('2000')
  await form.getByRole('button', { name: 'Save' }).click()
  const refusal = form.locator('.form-problems')
  await expect(refusal).toBeVisible()
  await expect(refusal).toBeInViewport()
  await expect(form.getByLabel('From copies').first()).toHaveValue('2000')
})

test('an editor finds no way to the prices', async ({ page }) => {
  await asStaff(page, 'editor@example.com')
  await page.goto('/admin/prices')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not yours to look after')
})
