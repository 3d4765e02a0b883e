import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { addPlace, addProduct, addressOf, fillDetails, findMail, goToPayment, goToReview, payWith } from './steps'

test('one book and one place on a course date, from the shelf to the paid order', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook')
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
  await page.getByRole('link', { name: 'Invoice to print' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tax invoice INV-')
  await expect(page.getByText('AUD 727.10')).toBeVisible()
})

test('a reader of nugget No. 8 buys the e-book named below it, and has the file and the mail', async ({ page }) => {
  const email = addressOf('reader', test.info().project.name)
  await page.goto('/nuggets')
  await page.getByRole('link', { name: 'Oxytocin, a hormone for company' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oxytocin, a hormone for company')
  const book = page.getByRole('form', { name: 'Add Explain Pain, Second Edition to the cart' })
  await book.getByLabel('Format').selectOption('AUD 38.00, E-book (EPUB)')
  await book.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('status')).toContainText('Product was added to cart.')

  await goToPayment(page, { email, ships: false })
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  const orderPage = page.url()

  await page.getByRole('listitem').getByRole('link', { name: 'Explain Pain, Second Edition' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  const epub = await readFile(await download.path())
  // A zip whose first entry, unpacked and without extra fields, says what the rest is: this is how EPUB is recognised.
  expect(epub.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(epub.readUInt16LE(8)).toBe(0)
  expect(epub.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip')

  // The line broke off: the browser asks for what is missing, and it is not counted again.
  const rest = await page.request.get(`${page.url()}/file`, { headers: { range: 'bytes=1000-' } })
  expect(rest.status()).toBe(206)
  expect(rest.headers()['content-range']).toBe(`bytes 1000-${epub.length - 1}/${epub.length}`)
  expect(epub.subarray(1000).equals(await rest.body())).toBe(true)
  await page.reload()
  await expect(page.getByText('You may fetch it 9 more times')).toBeVisible()

  const mail = await findMail(page, email, /^Your order/)
  expect(mail.text).toContain(orderPage)
  expect(mail.html).toContain('Open your order')
})

test('an e-book, forty copies, a pack and a place lie in one cart and are paid at once', async ({ page }) => {
  await addProduct(page, 'explain-pain', { format: 'E-book' })
  await addProduct(page, 'explain-pain-handbook', { quantity: 40 })
  await addProduct(page, 'gmi-pack')
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next')
  await goToReview(page, { email: addressOf('mixed', test.info().project.name) })

  // E-book                      38.00   GST   3.80
  // 40 × 31.50 less 15 %      1071.00   GST 107.10
  // GMI Pack                   165.60   GST  16.56
  // Place in Melbourne         620.00   GST  62.00
  // 40 × 230 g + 1920 g = 11.12 kg: 39.00, GST 3.90
  // 1894.60 + 39.00 + 193.36 = 2126.96
  const totals = page.getByRole('region', { name: 'Totals' })
  for (const sum of ['AUD 1,894.60', 'AUD 39.00', 'AUD 193.36', 'AUD 2,126.96'])
    await expect(totals.getByText(sum, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pay AUD 2,126.96' }).click()
  await expect(page.getByRole('button', { name: 'Pay AUD 2,126.96' })).toBeVisible()
  await payWith(page, '4242 4242 4242 4242')

  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  for (const name of ['Your downloads', 'Your access codes', 'Your places', 'Your parcels'])
    await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText('40 × The Explain Pain Handbook')).toBeVisible()
})
