import { expect, type Page, test } from '@playwright/test'
import { goBack, keepingBrowser } from './keeping'
import { shopUrl } from './ports'
import { addProduct, addressOf, enhanced, goToPayment, open, payWith, signIn } from './steps'

const ADDED = 'Product was added to cart.'

const inHeader = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Cart' })

let thrown: string[] = []
test.beforeEach(({ page }) => {
  thrown = []
  page.on('pageerror', (error) => thrown.push(String(error)))
})
test.afterEach(() => expect(thrown).toEqual([]))

test.describe('the count', () => {
  test('costs nothing where nothing is in the cart, and one cookie where something is', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/shop', { waitUntil: 'networkidle' })
    await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
    await enhanced(page)
    await page.goto('/nuggets', { waitUntil: 'networkidle' })
    await expect(inHeader(page)).toHaveAccessibleName(/2/)
    await page.goto('/shop', { waitUntil: 'networkidle' })
    expect(asked.slice(asked.lastIndexOf('/nuggets')).filter((path) => path.startsWith('/api/'))).toEqual([])
  })

  test('follows every change: less, more, none', async ({ page }) => {
    await addProduct(page, 'explain-pain-handbook', { quantity: 3 })
    await open(page, '/cart')
    await page.getByLabel('Quantity', { exact: true }).fill('1')
    await page.keyboard.press('Enter')
    await expect(inHeader(page)).toHaveAccessibleName(/1/)
    await page.getByRole('button', { name: /^Remove/ }).click()
    await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
    await expect(inHeader(page).locator('.count')).toHaveCount(0)
    await open(page, '/shop')
    await expect(inHeader(page).locator('.count')).toHaveCount(0)
  })

  test('is asked for while an order waits for its payment, and gone once it is paid', async ({ page, context }) => {
    await addProduct(page, 'painful-yarns', { format: 'E-book' })
    await goToPayment(page, { email: addressOf('counted', 'enhancing'), ships: false })
    const other = await context.newPage()
    await Promise.all([other.waitForResponse('**/api/cart'), other.goto('/shop')])
    await expect(inHeader(other)).toHaveAccessibleName(/1/)
    await payWith(page, '4242 4242 4242 4242')
    await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
    await expect(inHeader(page).locator('.count')).toHaveCount(0)
    await other.reload()
    await expect(inHeader(other).locator('.count')).toHaveCount(0)
  })

  test('is that of the carts united at sign-in, and none after signing out', async ({ page }) => {
    await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
    await signIn(page, addressOf('counting', 'enhancing'))
    await open(page, '/shop')
    await expect(inHeader(page)).toHaveAccessibleName(/2/)
    await open(page, '/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(`${shopUrl}/`)
    await expect(inHeader(page).locator('.count')).toHaveCount(0)
  })

  test('is right on a page that the back button brings as it was', async () => {
    const browser = await keepingBrowser()
    const page = await browser.newPage({ baseURL: shopUrl })
    await open(page, '/shop/explain-pain-handbook')
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => document.body.classList.toggle('kept', event.persisted)),
    )
    await open(page, '/shop/painful-yarns')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await expect(page.getByRole('status')).toContainText(ADDED)
    await goBack(page)
    await expect(page).toHaveURL(/handbook/)
    await expect(page.locator('body')).toHaveClass('kept')
    await expect(inHeader(page)).toHaveAccessibleName(/1/)
    await browser.close()
  })
})
