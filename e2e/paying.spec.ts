import { type Browser, expect, type Page, test } from '@playwright/test'
import { stripeUrl } from './ports'
import { addPlace, addProduct, addressOf, askForPlaces, goToPayment, open, payWith, signIn } from './steps'

const GMI = 'graded-motor-imagery'
const SYDNEY = 'graded-motor-imagery-sydney-next'

test('a card is declined, another pays, and there is one order', async ({ page }) => {
  await addProduct(page, 'painful-yarns', { format: 'Print' })
  await goToPayment(page, { email: addressOf('declined', test.info().project.name) })
  await payWith(page, '4000 0000 0000 0002')
  await expect(page.getByRole('alert')).toContainText('Nothing was paid')

  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(page.getByRole('region', { name: 'Payments' }).getByRole('listitem')).toHaveCount(1)
  await page.goto('/cart')
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
})

test('who comes back from the payment page finds everything as it was, and pays then', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 3 })
  await goToPayment(page, { email: addressOf('returned', test.info().project.name) })
  const session = page.url()
  await page.getByRole('link', { name: 'Back to the shop' }).click()
  await expect(page.getByRole('status')).toContainText('Nothing was charged')
  await expect(page.getByText('3 × The Explain Pain Handbook')).toBeVisible()
  await page.getByRole('link', { name: 'Change your details' }).click()
  await expect(page.getByLabel('Street and number')).toHaveValue('1 Sample Street')
  await expect(page.getByLabel('Your name')).toHaveValue('Sample buyer')

  await page.getByRole('button', { name: 'See everything once more' }).click()
  await page.getByRole('button', { name: /^Pay AUD/ }).click()
  await expect(page).toHaveURL(session)
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
})

for (const who of ['somebody signed in', 'a guest'])
  test(`${who} is told in a second tab what has become of the cart, and that the order is paid`, async ({ page }) => {
    const isKnown = who !== 'a guest'
    const email = addressOf(isKnown ? 'two-tabs-known' : 'two-tabs', test.info().project.name)
    if (isKnown) await signIn(page, email)
    await addProduct(page, 'explain-pain-handbook')
    const other = await page.context().newPage()
    await open(other, '/cart')
    await goToPayment(page, { email })
    await payWith(page, '4242 4242 4242 4242')
    await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
    const order = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

    await other.getByRole('spinbutton', { name: 'Quantity' }).fill('3')
    await other.getByRole('button', { name: 'Update' }).click()
    await expect(other.getByRole('status')).toContainText('not in your cart any more')
    await expect(other.getByText(`${order} is paid`)).toBeVisible()
    const link = other.getByRole('link', { name: 'Look at the order' })
    if (!isKnown) {
      await expect(other.getByText('the link to it is in your mail')).toBeVisible()
      return expect(link, 'a cookie of a cart opens no order').toHaveCount(0)
    }
    await link.click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(order)
  })

test('a payment that is left to end gives its places back, and another buys the last of them', async ({
  page,
  browser,
}) => {
  const email = addressOf('abandoned', test.info().project.name)
  const left = await countPlacesLeft(page)
  await addPlace(page, GMI, SYDNEY, left)
  await goToPayment(page, { email, ships: false })

  const other = await anotherVisitor(browser)
  await other.goto(`/courses/${GMI}`)
  await expect(other.locator(`#${SYDNEY}`).getByRole('button', { name: 'Add to cart' })).toHaveCount(0)

  const session = await sessionOf(page, email)
  await page.request.post(`${stripeUrl}/_control/expire`, { data: { session } })
  await page.reload()
  await expect(page.getByText('Nothing was paid')).toBeVisible()
  await expect(async () => {
    await other.reload()
    await expect(other.locator(`#${SYDNEY}`).getByRole('button', { name: 'Add to cart' })).toBeVisible({ timeout: 500 })
  }).toPass()

  await page.goto(`/checkout/return?session=${session}`)
  await expect(page.getByRole('status')).toContainText('The payment was not finished')
  await page.getByRole('link', { name: 'in your cart' }).click()
  await expect(page.getByLabel('Places', { exact: true })).toHaveValue(String(left))

  await addPlace(other, GMI, SYDNEY, 1)
  await goToPayment(other, { email: addressOf('second', test.info().project.name), ships: false })
  await payWith(other, '4242 4242 4242 4242')
  await expect(other.getByRole('status')).toContainText('Paid. Thank you.')
  await page.reload()
  await expect(page.getByText(/only \d+ places are left/)).toBeVisible()
})

test('a bank that wants to be asked is asked', async ({ page }) => {
  await addProduct(page, 'painful-yarns', { format: 'E-book' })
  await goToPayment(page, { email: addressOf('asked', test.info().project.name), ships: false })
  await payWith(page, '4000 0025 0000 3155')
  await page.getByRole('button', { name: 'Confirm the payment' }).click()
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
})

/** The refusal of too many says how many there are. */
async function countPlacesLeft(page: Page): Promise<number> {
  await askForPlaces(page, GMI, SYDNEY, 40)
  const words = page.getByText(/only \d+ places are left/)
  return Number(/only (\d+)/.exec((await words.textContent()) ?? '')?.[1])
}

const anotherVisitor = async (browser: Browser) => (await browser.newContext()).newPage()

async function sessionOf(page: Page, email: string): Promise<string> {
  const books = await (await page.request.get(`${stripeUrl}/_control/books`)).json()
  const sessions: { id: string; customer_email: string }[] = Object.values(books.sessions)
  return sessions.find((session) => session.customer_email === email)?.id ?? 'none'
}
