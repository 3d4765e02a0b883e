import { expect, test } from '@playwright/test'
import { asStaff, openForm } from './steps'

test('a long form that is sent after the session has ended comes back whole, and is saved once one has signed in', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  const words = `Typed for a long while, ${test.info().project.name}.\n\nWith a second paragraph & "signs" <kept>.`
  await asStaff(page, 'shop@example.com')
  await openForm(page, '/admin/products/painful-yarns')
  const before = await page.getByLabel('Description').inputValue()
  await page.getByLabel('Description').fill(words)
  await page.getByLabel('Subtitle').fill('A new subtitle')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/not signed in any more/).first()).toBeVisible()
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in on another page' }).click(),
  ])
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await asStaff(other, 'shop@example.com')
  if (javaScriptEnabled) {
    await expect(page.getByLabel('Description')).toHaveValue(words)
    await expect(page.getByLabel('Subtitle')).toHaveValue('A new subtitle')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  } else {
    await page.getByRole('button', { name: 'Send it again' }).click()
  }
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Description')).toHaveValue(words)
  await page.getByLabel('Description').fill(before)
  await page.getByLabel('Subtitle').fill('')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
})
