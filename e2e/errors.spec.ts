import { expect, test } from '@playwright/test'
import { addPlace, addProduct, addressOf, fillDetails, goToPayment, payWith } from './steps'

for (const address of ['/nowhere', '/nuggets/nowhere', '/shop/nowhere', '/courses/nowhere'])
  test(`${address} answers 404 with our own page`, async ({ page }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
    await page.getByRole('main').getByRole('link', { name: 'Read a nugget' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nuggets')
  })

test('a form that another site sends is refused with words', async ({ request }) => {
  for (const path of ['/cart', '/checkout/review', '/sign-in']) {
    const answer = await request.post(path, {
      headers: { origin: 'https://elsewhere.example' },
      form: { offer: 'variant:PROTO-PR', quantity: '1' },
    })
    expect(answer.status()).toBe(403)
    expect(await answer.text()).toContain('Please open our own page')
  }
})

test('a form that names no origin is refused as well', async ({ request }) => {
  const answer = await request.post('/cart', { form: { offer: 'variant:PROTO-PR', quantity: '1' } })
  expect(answer.status()).toBe(403)
})

for (const address of ['/orders/1?key=guessed', '/orders/nowhere', '/downloads/cut-short', '/quotes/nowhere?key=x'])
  test(`${address} opens nothing, and says how to come to what it was for`, async ({ page }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
    await expect(page.getByRole('main')).toContainText('open the link there, all of it')
    const name = address.startsWith('/quotes') ? 'Write to us' : 'Find my orders'
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page).toHaveURL(/\/(sign-in|contact)/)
  })

test('what the checkout lacks is said beside each field, and everything typed stays', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook')
  await page.goto('/checkout')
  const typed = {
    'Your name': 'Sample buyer',
    'E-mail': 'buyer at example',
    'Organisation (optional)': 'Sample clinic',
    'Street and number': '1 Sample Street',
    State: 'SA',
    Postcode: '9999',
    'Country of billing, if it is another': 'Nowhere land',
    'Purchase order number': 'PO-7',
    'A note to us': 'Please leave it at the desk.',
  }
  for (const [label, words] of Object.entries(typed)) await page.getByLabel(label).first().fill(words)
  await page.getByRole('button', { name: 'See everything once more' }).click()

  await expect(page.getByLabel('E-mail').first()).toHaveAccessibleDescription(/Please give an e-mail address/)
  await expect(page.getByLabel('Town')).toHaveAccessibleDescription(/Please give the town/)
  await expect(page.getByLabel('Postcode')).toHaveAccessibleDescription(/9999 is not a postcode in SA/)
  for (const [label, words] of Object.entries(typed)) await expect(page.getByLabel(label).first()).toHaveValue(words)
  await expect(page.getByLabel('Country of billing')).toHaveAccessibleDescription(/We know no country of that name/)
  expect(await page.locator('option[value="NZ"]').count()).toBe(1)
})

test('before paying everything that was typed is shown once more: who comes, the note, where the invoice goes', async ({
  page,
}) => {
  await addProduct(page, 'explain-pain', { format: 'E-book' })
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next', 2)
  await page.goto('/checkout')
  await expect(page.getByRole('complementary')).toContainText('1 × Explain Pain, Second Edition, E-book (EPUB)')
  await fillDetails(page, { ships: false })
  await page.getByLabel('Name of person 1').fill('Sample attendee')
  await page.getByLabel('Send the invoice to').fill('accounts@example.com')
  await page.getByLabel('A note to us').fill('No milk, please.')
  await page.getByRole('button', { name: 'See everything once more' }).click()
  const typed = page.locator('dl.facts')
  for (const words of ['Sample attendee, 1 more named later', 'accounts@example.com', 'No milk, please.', 'Billed in'])
    await expect(typed).toContainText(words)
})

test('a name that is refused on the page of an order is said, with the fields open and what was typed in them', async ({
  page,
}) => {
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next')
  await goToPayment(page, { email: addressOf('renamed', test.info().project.name), ships: false })
  await payWith(page, '4242 4242 4242 4242')
  await page.getByText('Name who comes').click()
  const form = page.getByRole('form', { name: 'Place 1' })
  await form.getByLabel('Name').fill('Sample attendee')
  await form.getByLabel('E-mail').fill('sample at example')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByLabel('Name')).toBeVisible()
  await expect(form.getByLabel('Name')).toHaveValue('Sample attendee')
  await expect(form.getByLabel('E-mail')).toHaveAccessibleDescription(/e-mail address/)
  await form.getByLabel('E-mail').fill('sample@example.com')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Sample attendee, sample@example.com')).toBeVisible()
})
