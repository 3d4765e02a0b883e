import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { mailUrl, sessionsFile, stripeUrl } from './ports'
import type { Mail } from './sandbox/mail/mailbox'

/** Things that people do, in words. Each ends on the page that follows. */

/** Opens a page and waits until its script acts, where there is one: it comes after the first paint. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await enhanced(page)
}

export async function enhanced(page: Page) {
  if (test.info().project.name === 'with script') await acting(page)
}

export const hasScript = () => test.info().project.use.javaScriptEnabled !== false

/** Opens a page on which React acts on a form, where script runs: every page of staff, and of plain Next each. */
export async function openForm(page: Page, path: string) {
  await page.goto(path)
  await acting(page)
}

/** Until script acts on the page, if any does: our own on those for everybody, React on forms. */
export async function acting(page: Page) {
  if (hasScript()) await page.waitForFunction(() => performance.getEntriesByName('enhanced').length > 0)
}

export async function addProduct(
  page: Page,
  slug: string,
  { format, quantity = 1 }: { format?: string; quantity?: number | string } = {},
) {
  await askForProduct(page, slug, { format, quantity })
  await goToCart(page)
}

/** After something was added: with our script the page has stayed, otherwise this is the cart already. */
export async function goToCart(page: Page) {
  await expect(page.getByRole('status')).toContainText('Product was added to cart.')
  if (!page.url().includes('/cart')) await page.getByRole('status').getByRole('link').click()
  await expect(page).toHaveURL(/\/cart/)
}

/** Sends the form of a product, whatever the answer. */
export async function askForProduct(
  page: Page,
  slug: string,
  { format, quantity = 1 }: { format?: string; quantity?: number | string } = {},
) {
  await open(page, `/shop/${slug}`)
  if (format) await page.getByRole('radio', { name: new RegExp(format) }).check()
  await typeNumber(page, String(quantity))
  await page.getByRole('button', { name: 'Add to cart' }).click()
}

/** A field for numbers takes letters from no keyboard; a program, or an old browser, may send them all the same. */
async function typeNumber(page: Page, typed: string) {
  const field = page.getByLabel('Quantity')
  if (Number.isNaN(Number(typed))) await field.evaluate((input) => input.setAttribute('type', 'text'))
  await field.fill(typed)
}

export async function addPlace(page: Page, course: string, date: string, places = 1) {
  await askForPlaces(page, course, date, places)
  await goToCart(page)
}

export async function askForPlaces(page: Page, course: string, date: string, places: number) {
  await open(page, `/courses/${course}`)
  const card = page.locator(`#${date}`)
  await card.getByRole('spinbutton', { name: 'Places' }).fill(String(places))
  await card.getByRole('button', { name: 'Add to cart' }).click()
}

export async function fillDetails(page: Page, { email = 'buyer@example.com', ships = true } = {}) {
  await page.getByLabel('Your name').fill('Sample buyer')
  await page.getByLabel('E-mail', { exact: false }).first().fill(email)
  if (!ships) return
  await page.getByLabel('Street and number').fill('1 Sample Street')
  await page.getByLabel('Town').fill('Adelaide')
  await page.getByLabel('State').fill('SA')
  await page.getByLabel('Postcode').fill('5000')
}

/** From the cart to the page that shows everything once more. */
export async function goToReview(page: Page, details: Parameters<typeof fillDetails>[1] = {}) {
  await page.goto('/checkout')
  await fillDetails(page, details)
  await page.getByRole('button', { name: 'See everything once more' }).click()
  await expect(page).toHaveURL(/\/checkout\/review/)
}

/** From the cart to the payment page. */
export async function goToPayment(page: Page, details: Parameters<typeof fillDetails>[1] = {}) {
  await goToReview(page, details)
  await page.getByRole('button', { name: /^Pay AUD/ }).click()
  await expect(page).toHaveURL(new RegExp(`^${stripeUrl}/`))
}

/** On the payment page of the sandbox. */
export async function payWith(page: Page, card: string) {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry (MM/YY)').fill('12/34')
  await page.getByLabel('CVC').fill('123')
  await page.getByLabel('Name').fill('Sample buyer')
  await page.getByRole('button', { name: /^Pay/ }).click()
}

/** The newest mails to that address come first. */
async function listMails(page: Page, to: string, subject: RegExp): Promise<Mail[]> {
  const answer = await page.request.get(`${mailUrl}/api/mails?to=${encodeURIComponent(to)}`)
  const mails: Mail[] = await answer.json()
  return mails.filter((mail) => subject.test(mail.subject))
}

/** The mail that follows `before` others with this subject, as soon as it is there. */
export async function findMail(page: Page, to: string, subject: RegExp, before = 0): Promise<Mail> {
  const count = async () => (await listMails(page, to, subject)).length
  await expect.poll(count, { timeout: 60_000, message: `a mail to ${to}` }).toBeGreaterThan(before)
  const [mail] = await listMails(page, to, subject)
  if (!mail) throw new Error(`The mail to ${to} has gone`)
  return mail
}

const SIGN_IN = /^Sign in/

export async function signIn(page: Page, email: string) {
  const before = (await listMails(page, email, SIGN_IN)).length
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  await page.goto(signInLinkOf(await findMail(page, email, SIGN_IN, before)))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in\/link/)
}

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

/** Signed in as staff. All journeys of a run go on with one session of each: links are not mailed without end. */
export async function asStaff(page: Page, email: string) {
  const sessions: Record<string, Cookies> = existsSync(sessionsFile)
    ? JSON.parse(readFileSync(sessionsFile, 'utf8'))
    : {}
  await page.context().addCookies(sessions[email] ?? [])
  const isIn = sessions[email] && (await page.request.get('/admin', { maxRedirects: 0 })).status() === 200
  if (isIn) return
  await signIn(page, email)
  const cookies = await page.context().cookies()
  const session = cookies.filter(({ name }) => name.endsWith('session'))
  writeFileSync(sessionsFile, JSON.stringify({ ...sessions, [email]: session }))
}

export const signInLinkOf = ({ text }: Mail) => /http\S+\/sign-in\/link\S+/.exec(text)?.[0] ?? 'no link in the mail'

/** The address of somebody who has bought nothing yet: each journey and each project has its own. */
export const addressOf = (who: string, project: string) => `${who}-${project.replaceAll(' ', '-')}@example.com`
