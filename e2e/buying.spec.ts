import { expect, test } from '@playwright/test'
import { addPlace, addProduct, fillDetails, payWith } from './steps'

test('one book and one place on a course date, from the shelf to the paid order', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook')
  await expect(page.getByRole('status')).toContainText('Product was added to cart.')
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next')

  await page.getByRole('link', { name: 'Go to the checkout' }).click()
  await fillDetails(page)
  await page.getByRole('button', { name: 'See everything once more' }).click()

  // 31.50 + 620.00 + 9.50 shipping + GST 3.15 + 62.00 + 0.95
  await page.getByRole('button', { name: 'Pay AUD 727.10' }).click()
  await payWith(page, '4242 4242 4242 4242')

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(page.getByText('Nobody is named yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Tax invoice to print' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tax invoice INV-')
  await expect(page.getByText('AUD 727.10')).toBeVisible()
})
