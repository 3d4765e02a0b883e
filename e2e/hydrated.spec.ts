import { expect, test } from '@playwright/test'
import { acting } from './steps'

// Only under plain `next start`: E2E_FRONT=off.

test('React acts on the forms, and the shop’s own script steps aside', async ({ page }) => {
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(String(error)))
  await page.goto('/search', { waitUntil: 'networkidle' })
  const field = page.getByRole('searchbox')
  await field.pressSequentially('oxytocin')
  await expect(field).not.toHaveAttribute('role')

  await page.goto('/shop/explain-pain-handbook', { waitUntil: 'networkidle' })
  await acting(page)
  let documents = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents++
  })
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page).toHaveURL(/\/cart\?added=1/)
  await expect(page.getByRole('status')).toContainText('Product was added to cart.')
  expect(documents).toBe(0)
  expect(thrown).toEqual([])
})
