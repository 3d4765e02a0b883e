import { expect, test } from '@playwright/test'
import { addProduct, enhanced, open } from './steps'

test('a number that was changed is sent without waiting for a paint', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
  await enhanced(page)
  const sent = await page.getByLabel('Quantity', { exact: true }).evaluate(async (field: HTMLInputElement) => {
    window.requestAnimationFrame = () => 0
    let sent = 0
    window.fetch = () => {
      sent++
      return new Promise(() => {})
    }
    field.value = '3'
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await null
    return sent
  })
  expect(sent).toBe(1)
})

test('who presses and leaves before the next paint has sent it', async ({ page }) => {
  await open(page, '/shop/explain-pain-handbook')
  const sent = await page.getByRole('button', { name: 'Add to cart' }).evaluate(async (button: HTMLButtonElement) => {
    window.requestAnimationFrame = () => 0
    let sent = 0
    window.fetch = () => {
      sent++
      return new Promise(() => {})
    }
    button.click()
    window.dispatchEvent(new Event('pagehide'))
    await null
    return sent
  })
  expect(sent).toBe(1)
})
