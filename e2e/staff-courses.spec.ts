import { expect, test } from '@playwright/test'
import { addPlace, addressOf, asStaff, findMail, goToPayment, payWith } from './steps'

/** In Hobart clocks go forward at two on the first Sunday of October. */
function clocksChange(): string {
  const day = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 9, 1))
  day.setUTCDate(1 + ((7 - day.getUTCDay()) % 7))
  return day.toISOString().slice(0, 10)
}

test('a date is planned, sold, cancelled and paid back, and the roster goes along to the course', async ({ page }, {
  project,
}) => {
  const slug = `graded-motor-imagery-hobart-${project.name.replaceAll(' ', '-')}`
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/dates/new')
  await page.getByLabel('Course', { exact: true }).selectOption({ label: 'Graded Motor Imagery' })
  await page.getByLabel('Zone').fill('Australia/Hobart')
  await page.getByRole('textbox', { name: 'Day 1' }).fill(clocksChange())
  await page.getByLabel('Begins').first().fill('02:30')
  await page.getByLabel('Ends', { exact: true }).first().fill('16:30')
  await page.getByLabel('Address', { exact: true }).fill(slug)
  await page.getByLabel('Town').fill('Hobart')
  await page.getByLabel('Country').selectOption('AU')
  await page.getByLabel('Region on the board').fill('Australia')
  await page.getByLabel('Its name').fill('Sample venue: a hall')
  await page.getByLabel('Instructors').fill('Sample instructor, Australian faculty')
  await page.getByLabel('Capacity').fill('12')
  await page.getByLabel('Price', { exact: false }).first().fill('620.00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is no 02:30 on that day' })).toBeVisible()
  await page.getByLabel('Begins').first().fill('09:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Made.')
  const address = new URL(page.url()).pathname
  await page.goto('/courses/graded-motor-imagery')
  await expect(page.locator(`#${slug}`)).toHaveCount(0)
  await page.goto(address)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByRole('status')).toContainText('Published')

  const buyer = addressOf('hobart', project.name)
  await addPlace(page, 'graded-motor-imagery', slug, 1)
  await goToPayment(page, { email: buyer, ships: false })
  await payWith(page, '4242424242424242')
  await expect(page).toHaveURL(/\/orders\//)
  const order = page.url()
  await findMail(page, buyer, /^Your order/)

  await page.goto(`${address}/roster`)
  await expect(page.getByText('Name missing', { exact: true })).toBeVisible()
  await page.getByText(/^Name a place/).click()
  await page.getByRole('textbox', { name: 'Name' }).first().fill('=Anna Sample')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('cell', { name: /=Anna Sample/ }).first()).toBeVisible()
  const id = address.split('/').at(-1)
  const file = await page.request.get(`/admin/dates/roster/export?date=${id}`)
  expect(await file.text()).toContain("'=Anna Sample")
  await page.goto(`${address}/sheet`)
  await expect(page.getByRole('table')).toContainText('Signed')

  await page.goto(address)
  await page.getByText('It will not be held').click()
  await page.getByLabel('Why, in words').fill('Our instructor is ill.')
  await page.getByRole('button', { name: 'Cancel the date and tell everybody' }).click()
  await expect(page.getByRole('status')).toContainText('Cancelled')
  expect((await findMail(page, buyer, /^Cancelled/)).text).toContain('Our instructor is ill.')
  await page.getByRole('button', { name: /^Give back all/ }).click()
  await findMail(page, buyer, /^Refund/)
  await page.goto(`${address}/refunds`)
  await expect(page.getByRole('cell', { name: 'Given back' })).toBeVisible()
  await page.goto(order)
  await expect(page.getByText(/refunded/i).first()).toBeVisible()
  await page.goto('/courses/graded-motor-imagery')
  await expect(page.locator(`#${slug}`)).toContainText('Cancelled')
})

test('who looks after the reading sees neither dates nor rosters', async ({ page }) => {
  await asStaff(page, 'editor@example.com')
  for (const path of ['/admin/dates', '/admin/courses', '/admin/dates/ladders']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not yours to look after')
  }
  const file = await page.request.get('/admin/dates/roster/export?date=explain-pain-adelaide-next')
  expect(file.status()).toBe(403)
})
