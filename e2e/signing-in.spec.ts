import { expect, test } from '@playwright/test'
import { addProduct, addressOf, findMail, goToPayment, payWith, signIn, signInLinkOf } from './steps'

test('the mailed link signs in once, joins both carts, lists the order, and signs out', async ({ page, browser }) => {
  const email = addressOf('member', test.info().project.name)
  const atHome = await (await browser.newContext()).newPage()
  await addProduct(atHome, 'painful-yarns', { format: 'E-book' })
  await signIn(atHome, email)
  await expect(atHome).toHaveURL(/\/account$/)

  await addProduct(page, 'graded-motor-imagery-handbook', { format: 'E-book' })
  await goToPayment(page, { email, ships: false })
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  const number = (await page.getByRole('heading', { level: 1 }).textContent())?.replace('Order ', '') ?? ''
  await addProduct(page, 'explain-pain-handbook')

  await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(page.getByRole('link', { name: 'The Graded Motor Imagery Handbook' })).toBeVisible()
  await page.getByRole('link', { name: number, exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')

  await page.goto('/cart')
  await expect(page.getByRole('status')).toContainText('What you had chosen before you signed in is here too.')
  for (const name of ['Painful Yarns', 'The Explain Pain Handbook: Protectometer'])
    await expect(page.getByRole('link', { name })).toBeVisible()

  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a link that has been used says so, and offers another', async ({ page }) => {
  const email = addressOf('twice', test.info().project.name)
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)
  await page.goto(signInLinkOf(await findMail(page, email, /^Sign in/)))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has ended')
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
})

test('an address with a slip in it is given back with words', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('somebody at example')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Please enter an e-mail address/)
  await expect(page.getByLabel('E-mail address')).toHaveValue('somebody at example')
})

test('staff are greeted on their pages', async ({ page }) => {
  await page.goto('/admin')
  await expect(page).toHaveURL('/sign-in?next=%2Fadmin')
  await signIn(page, 'owner@example.com')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Today at')
})

test('a buyer is turned away from the pages of the staff', async ({ page }) => {
  await signIn(page, 'clinic@example.com')
  await expect(page).toHaveURL(/\/account$/)
  const answer = await page.goto('/admin')
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('These pages are for staff')
})
