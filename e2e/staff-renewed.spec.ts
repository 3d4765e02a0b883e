import { expect, test } from '@playwright/test'
import { acting, asStaff, openForm } from './steps'

test('what is typed before the script of a page has come is there when it has', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  let come = () => {}
  const typed = new Promise<void>((done) => {
    come = done
  })
  await page.route('**/_next/static/**/*.js', (route) => typed.then(() => route.continue()))
  await page.goto('/admin/products/painful-yarns', { waitUntil: 'commit' })
  await page.getByLabel('Description').fill('Typed at once.')
  await page.getByLabel('Subtitle').fill('This as well')
  come()
  await acting(page)
  await expect(page.getByLabel('Description')).toHaveValue('Typed at once.')
  await expect(page.getByLabel('Subtitle')).toHaveValue('This as well')
})

test('a long form that is sent after the shop was renewed comes back whole, and is saved with the next press', async ({
  page,
}) => {
  const words = 'Typed in a page of the build before.\n\nWith "signs" & a second paragraph.'
  await asStaff(page, 'shop@example.com')
  await openForm(page, '/admin/products/painful-yarns')
  const before = await page.getByLabel('Description').inputValue()
  const summary = await page.getByLabel('Summary').inputValue()
  await page.getByLabel('Description').fill(words)
  const audience = page.getByLabel('For whom')
  const was = await audience.inputValue()
  await audience.selectOption({ label: 'Clinicians' })

  // As the page of another build would name its action.
  await page.route('**/admin/products/**', (route) => {
    const headers = route.request().headers()
    return route.continue({ headers: headers['next-action'] ? { ...headers, 'next-action': 'f'.repeat(42) } : headers })
  })
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await save.click()
  await expect(page.getByRole('alert').first()).toContainText('The shop was renewed while you were writing')
  await expect(page.getByLabel('Description')).toHaveValue(words)
  await expect(page.getByLabel('Summary')).toHaveValue(summary)
  await expect(audience).toHaveValue('clinicians')

  await page.unrouteAll()
  await save.click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await acting(page)
  await expect(page.getByText('The shop was renewed')).toHaveCount(0)
  await expect(page.getByLabel('Description')).toHaveValue(words)
  await page.getByLabel('Description').fill(before)
  await audience.selectOption(was)
  await save.click()
  await expect(page.getByText('Saved.')).toBeVisible()
})
