import { expect, test } from '@playwright/test'
import { asStaff } from './steps'

test('the owner plans another rate of GST, sees it stand, and takes it back; what is sold today keeps its own', async ({
  page,
}) => {
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/settings')
  const part = page.getByRole('region', { name: 'GST' })
  await expect(part).toContainText('Today 10')
  await part.getByLabel('From which day on').fill('2020-01-01')
  await part.getByLabel('Per cent').fill('12.5')
  await part.getByRole('button', { name: 'Set another rate' }).click()
  await expect(page.getByText(/What has been sold keeps the rate that it bore/).first()).toBeVisible()
  await part.getByLabel('From which day on').fill('2030-07-01')
  await part.getByRole('button', { name: 'Set another rate' }).click()
  await expect(part.getByText(/2030 on: 12\.5/)).toBeVisible()
  await page.request.get('/terms').then(async (answer) => expect(await answer.text()).toMatch(/GST of 10\s%/))
  await part.getByRole('button', { name: 'Take this back' }).click()
  await expect(part.getByText(/2030 on:/)).toHaveCount(0)
})

test('the page of what is sent says where parcels leave from, as the owner has said it', async ({ page }) => {
  await asStaff(page, 'owner@example.com')
  const leaveFrom = async (town: string) => {
    await page.goto('/admin/settings')
    await page.getByLabel('Parcels leave from').fill(town)
    await page.getByRole('button', { name: 'Save' }).first().click()
    await expect(page.getByRole('status').first()).toContainText('Saved.')
    await page.goto('/shop/painful-yarns')
  }
  await leaveFrom('Hobart')
  await expect(page.getByRole('main')).toContainText('Sent from Hobart')
  await leaveFrom('')
  await expect(page.getByRole('main')).toContainText('Sent from Adelaide')
})

test('a logo from the pictures stands in the head of the shop in the very next answer, with the name for who sees none', async ({
  page,
}) => {
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/settings')
  const logo = page.getByRole('group', { name: 'Logo' })
  await logo.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('status').first()).toContainText('Saved.')
  await page.goto('/about')
  await expect(page.getByRole('banner').getByRole('img', { name: 'noigroup' })).toHaveAttribute('src', /^\/media\//)
  await page.goto('/admin/settings')
  await logo.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('status').first()).toContainText('Saved.')
  await page.goto('/about')
  await expect(page.getByRole('banner').locator('svg')).toBeVisible()
})
