import { expect, type Page, test } from '@playwright/test'
import { addProduct, askForProduct, open } from './steps'

const ADDED = 'Product was added to cart.'
const NUGGET = '/nuggets/oxytocin-a-hormone-for-company'

const inHeader = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Cart' })

let thrown: string[] = []
test.beforeEach(({ page }) => {
  thrown = []
  page.on('pageerror', (error) => thrown.push(String(error)))
})
test.afterEach(() => expect(thrown).toEqual([]))

test.describe('adding to the cart', () => {
  test('says so where it was done, counts beside the cart, and stays on the page', async ({ page }) => {
    await open(page, '/shop/explain-pain-handbook')
    const place = page.url()
    let pages = 0
    page.on('framenavigated', () => pages++)
    await page.getByLabel('Quantity').fill('3')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await expect(page.getByRole('status')).toContainText(ADDED)
    await expect(inHeader(page)).toHaveAccessibleName('Cart 3')
    expect([page.url(), pages]).toEqual([place, 0])

    await page.getByRole('status').getByRole('link', { name: 'Look at your cart' }).click()
    await expect(page.getByLabel('Quantity', { exact: true })).toHaveValue('3')
    await expect(inHeader(page)).toHaveAccessibleName(/3/)
  })

  test('two quick presses are sent once', async ({ page }) => {
    let posts = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') posts++
    })
    await open(page, '/shop/explain-pain-handbook')
    const button = page.getByRole('button', { name: 'Add to cart' })
    await button.evaluate((element: HTMLButtonElement) => {
      element.click()
      element.click()
    })
    await expect(page.getByRole('status')).toContainText(ADDED)
    await page.waitForLoadState('networkidle')
    expect(posts).toBe(1)
    await expect(inHeader(page)).toHaveAccessibleName('Cart 1')

    await button.click()
    await expect(inHeader(page)).toHaveAccessibleName('Cart 2')
  })

  test('a press is seen before anything is sent, and is sent even where nothing is painted', async ({ page }) => {
    await open(page, '/shop/explain-pain-handbook')
    const early = await page.getByRole('button', { name: 'Add to cart' }).evaluate((button: HTMLButtonElement) => {
      window.requestAnimationFrame = () => 0
      const send = window.fetch
      let sent = 0
      window.fetch = (...asked) => {
        sent++
        return send(...asked)
      }
      button.click()
      return sent
    })
    expect(early).toBe(0)
    await expect(page.getByRole('status')).toContainText(ADDED)
    await expect(inHeader(page)).toHaveAccessibleName('Cart 1')
  })

  test('what is refused is said at the form, with the words focused and the number kept', async ({ page }) => {
    await askForProduct(page, 'sensitive-nervous-system', { quantity: 20 })
    const alert = page.getByRole('alert').filter({ hasText: 'wanted' })
    await expect(alert).toContainText('20 wanted')
    await expect(alert).toBeFocused()
    await expect(page.getByLabel('Quantity')).toHaveValue('20')
    await expect(inHeader(page).locator('.count')).toHaveCount(0)
  })

  test('where our own way fails, the form goes the ordinary one', async ({ page }) => {
    await open(page, '/shop/explain-pain-handbook')
    await page.route('**/shop/explain-pain-handbook', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    )
    await page.getByLabel('Quantity').fill('2')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await expect(page).toHaveURL(/\/cart/)
    await expect(page.getByRole('status')).toContainText(ADDED)
    await expect(page.getByLabel('Quantity', { exact: true })).toHaveValue('2')
  })

  test('a place is added from the board of its course, and a book from the foot of a nugget', async ({ page }) => {
    await open(page, '/courses/explain-pain')
    await page.locator('#explain-pain-melbourne-next').getByRole('button', { name: 'Add to cart' }).click()
    await expect(page.getByRole('status')).toContainText(ADDED)
    await open(page, NUGGET)
    await expect(inHeader(page)).toHaveAccessibleName(/1/)
    await page
      .getByRole('button', { name: /^Add to cart/ })
      .first()
      .click()
    await expect(page.getByRole('status')).toContainText(ADDED)
    await expect(inHeader(page)).toHaveAccessibleName(/2/)
  })
})

test.describe('the cart', () => {
  test('counts a quantity as soon as it is typed: line, totals and words, with the focus where it was', async ({
    page,
  }) => {
    await addProduct(page, 'explain-pain-handbook', { quantity: 1 })
    await open(page, '/cart')
    const place = page.url()
    const quantity = page.getByLabel('Quantity', { exact: true })
    await quantity.fill('40')
    await page.keyboard.press('Enter')
    await expect(page.getByText('15 % bulk discount')).toBeVisible()
    await expect(page.locator('.sums-total')).toContainText('AUD 1,206.70')
    await expect(page.getByRole('status')).toContainText('Your cart has been changed.')
    await expect(quantity).toBeFocused()
    await expect(quantity).toHaveValue('40')
    expect(page.url()).toBe(place)
  })

  test('takes the last of several quick changes, each line its own', async ({ page }) => {
    await addProduct(page, 'explain-pain-handbook')
    await addProduct(page, 'painful-yarns', { format: 'E-book' })
    await open(page, '/cart')
    const [first, second] = [
      page.getByLabel('Quantity', { exact: true }).nth(0),
      page.getByLabel('Quantity', { exact: true }).nth(1),
    ]
    await first.fill('2')
    await second.fill('5')
    await first.fill('3')
    await second.focus()
    await expect(page.getByText('3 × AUD 31.50')).toBeVisible()
    await expect(page.getByText(/^5 × /)).toBeVisible()
    await expect(second).toBeFocused()
    await page.reload()
    await expect(first).toHaveValue('3')
    await expect(second).toHaveValue('5')
  })

  test('says at the line what cannot be', async ({ page }) => {
    await addProduct(page, 'sensitive-nervous-system')
    await open(page, '/cart')
    await page.getByLabel('Quantity', { exact: true }).fill('20')
    await page.keyboard.press('Tab')
    const alert = page.getByRole('alert').filter({ hasText: 'wanted' })
    await expect(alert).toContainText('20 wanted')
    await expect(alert).toBeFocused()
  })

  test('goes the ordinary way where ours fails', async ({ page }) => {
    await addProduct(page, 'explain-pain-handbook')
    await open(page, '/cart')
    await page.route('**/cart', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    )
    await page.getByLabel('Quantity', { exact: true }).fill('4')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/changed=1/)
    await expect(page.getByLabel('Quantity', { exact: true })).toHaveValue('4')
  })
})
