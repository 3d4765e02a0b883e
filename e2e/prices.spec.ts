import { expect, type Page, test } from '@playwright/test'
import { stripeUrl } from './ports'
import { addPlace, addProduct, askForPlaces, askForProduct, asStaff, goToPayment, goToReview, payWith } from './steps'

const sum = (page: Page, name: string) => page.locator('.sums > div', { hasText: name }).getByRole('definition')

test('forty copies of a book take the price of forty', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 40 })

  // 40 × 31.50 = 1260.00, less 15 % = 1071.00, with GST 1178.10. 9.2 kg: 26.00 and 2.60 GST.
  await expect(page.getByText('15 % bulk discount')).toBeVisible()
  await expect(sum(page, 'Items')).toHaveText('AUD 1,071.00')
  await expect(sum(page, 'Shipping')).toHaveText('AUD 26.00')
  await expect(sum(page, 'GST')).toHaveText('AUD 109.70')
  await expect(sum(page, 'Total')).toHaveText('AUD 1,206.70')

  await goToPayment(page)
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(sum(page, 'Total')).toHaveText('AUD 1,206.70')
})

test('thirty-eight copies are told that forty cost less, and one button makes them forty', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 38 })
  // 38 × 31.50 less 10 % = 1077.30; forty cost 1071.00.
  await expect(sum(page, 'Items')).toHaveText('AUD 1,077.30')
  await expect(page.getByText('Add 2 more and pay AUD 6.30 less')).toBeVisible()
  await page.getByRole('button', { name: 'Add 2' }).click()
  await expect(page.getByLabel('Quantity', { exact: true })).toHaveValue('40')
  await expect(sum(page, 'Items')).toHaveText('AUD 1,071.00')
})

test('a pack is sold at its own price, and says what it saves', async ({ page }) => {
  await page.goto('/shop/explain-pain-starter-pack')
  // 80.00 + 31.50 = 111.50, less 8 %
  await expect(page.getByText('you save AUD 8.92')).toBeVisible()
  await addProduct(page, 'explain-pain-starter-pack')
  // 102.58 + 790 g for 11.50 + GST 10.26 + 1.15
  await expect(sum(page, 'Total')).toHaveText('AUD 125.49')
  await goToPayment(page)
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(page.getByRole('rowheader', { name: 'Explain Pain Starter Pack' })).toBeVisible()
})

test('more copies than there are: the words say how many are left, and the number stays in the field', async ({
  page,
}) => {
  await askForProduct(page, 'sensitive-nervous-system', { quantity: 20 })
  await expect(page.getByRole('alert').filter({ hasText: 'wanted' })).toContainText('20 wanted, 18 are left')
  await expect(page.getByLabel('Quantity')).toHaveValue('20')
  await page.goto('/cart')
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
})

for (const quantity of ['-1', '1.5', '0', '1000', 'abc'])
  test(`"${quantity}" copies are refused with words beside the field`, async ({ page }) => {
    await askForProduct(page, 'explain-pain-handbook', { quantity })
    const field = page.getByLabel('Quantity')
    await expect(field).toHaveAccessibleDescription('Choose a whole number from 1 to 999.')
    // A field for numbers cannot show letters again.
    await expect(field).toHaveValue(quantity === 'abc' ? '' : quantity)
    await page.goto('/cart')
    await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
  })

test('a line of the cart is changed, and taken out by 0 or by a button', async ({ page }) => {
  await addProduct(page, 'painful-yarns', { format: 'Print' })
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next', 2)
  const form = page.getByRole('form', { name: 'Quantity of Painful Yarns' })
  const field = form.getByLabel('Quantity')
  await field.fill('1.5')
  await form.getByRole('button', { name: 'Update' }).click()
  await expect(field).toHaveAccessibleDescription('Choose a whole number from 0 to 999; 0 removes the line.')
  await expect(field).toHaveValue('1.5')
  await field.fill('3')
  await form.getByRole('button', { name: 'Update' }).click()
  await expect(page.getByRole('status')).toContainText('Your cart has been changed.')
  await expect(field).toHaveValue('3')
  await expect(form.getByRole('alert')).toHaveCount(0)
  // 3 × 33.00 + 2 × 620.00
  await expect(sum(page, 'Items')).toHaveText('AUD 1,339.00')
  await page.getByRole('button', { name: 'Remove Painful Yarns' }).click()
  await expect(sum(page, 'Items')).toHaveText('AUD 1,240.00')
  await page.getByLabel('Places', { exact: true }).fill('0')
  await page.getByRole('button', { name: 'Update' }).click()
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
})

test('a cart that is looked at for the United States stays so while it is changed, and at the checkout', async ({
  page,
}) => {
  await addProduct(page, 'painful-yarns', { format: 'Print' })
  await page.getByLabel('Work it out for another country').selectOption('US')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('heading', { name: 'Total for United States' })).toBeVisible()
  await expect(sum(page, 'GST')).toHaveText('AUD 0.00')
  const form = page.getByRole('form', { name: 'Quantity of Painful Yarns' })
  await form.getByLabel('Quantity').fill('2')
  await form.getByRole('button', { name: 'Update' }).click()
  await expect(page.getByRole('status')).toContainText('Your cart has been changed.')
  await expect(page.getByRole('heading', { name: 'Total for United States' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the checkout' }).click()
  await expect(page.getByText('Worked out for United States.')).toBeVisible()
  await expect(page.getByLabel('Country *', { exact: true })).toHaveValue('US')
  await expect(sum(page, 'GST')).toHaveText('AUD 0.00')
})

test('more places than a room holds are refused with the number that is left', async ({ page }) => {
  await askForPlaces(page, 'graded-motor-imagery', 'graded-motor-imagery-sydney-next', 40)
  await expect(page.getByRole('alert').filter({ hasText: 'left' })).toContainText(/only \d+ places are left/)
})

test('a price that rises while somebody looks at the last page is said before they pay, and which it is', async ({
  page,
  browser,
}) => {
  const staff = await (await browser.newContext()).newPage()
  await asStaff(staff, 'shop@example.com')
  const setPrice = async (price: string) => {
    await staff.goto('/admin/products/painful-yarns/variants/PY-PR')
    await staff.getByLabel('Price before GST').fill(price)
    await staff.getByRole('button', { name: 'Save', exact: true }).first().click()
    await expect(staff.getByRole('status').first()).toContainText('Saved.')
  }
  await addProduct(page, 'painful-yarns', { format: 'Print' })
  await goToReview(page)
  await setPrice('34.00')
  try {
    await page.getByRole('button', { name: /^Pay AUD/ }).click()
    await expect(page.getByRole('form', { name: 'Pay' }).getByRole('alert')).toContainText(
      'Something changed since you looked: the total is now AUD',
    )
    await expect(page.getByText('Painful Yarns was AUD 33.00 and is now AUD 34.00')).toBeVisible()
    await page.getByRole('button', { name: /^Pay AUD/ }).click()
    await expect(page).toHaveURL(new RegExp(`^${stripeUrl}/`))
  } finally {
    await setPrice('33.00')
  }
  await staff.context().close()
})
