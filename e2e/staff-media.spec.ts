import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { asStaff } from './steps'

const photograph = () =>
  sharp({
    create: {
      width: 1400,
      height: 900,
      channels: 3,
      background: '#5b4a9e',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .png()
    .toBuffer()

test('a picture comes in pieces, is drawn anew, and is replaced everywhere', async ({ page }) => {
  await asStaff(page, 'editor@example.com')
  await page.goto('/admin/media/new')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: await photograph() })
  await expect(page.getByText('IMG_1.png has arrived.')).toBeVisible()
  await page.getByLabel('Name').fill('Jacaranda')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Please say what can be seen')
  await page.getByLabel('What can be seen').fill('A field of jacaranda blue')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jacaranda')
  await expect(page.getByRole('img', { name: 'A field of jacaranda blue' })).toBeVisible()
  await page.getByRole('link', { name: 'Replace it everywhere' }).click()
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'words.png', mimeType: 'image/png', buffer: Buffer.from('only words') })
  await expect(page.getByText('words.png has arrived.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('none of the kinds we keep')
})

test('whoever keeps a picture before it has arrived has it kept once it has', async ({ page }) => {
  await asStaff(page, 'editor@example.com')
  let arrive = () => {}
  const isLetThrough = new Promise<void>((done) => {
    arrive = done
  })
  await page.route('**/api/media/*', async (route) => {
    await isLetThrough
    await route.continue()
  })
  await page.goto('/admin/media/new')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'slow.png', mimeType: 'image/png', buffer: await photograph() })
  await page.getByLabel('Name').fill('A slow line')
  await page.getByLabel('What can be seen').fill('Noise on blue')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('It will be kept as soon as all of it has arrived.')).toBeVisible()
  arrive()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A slow line', { timeout: 30_000 })
})
