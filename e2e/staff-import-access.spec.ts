import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { asStaff } from './steps'

async function bring(page: Page, name: string, text: string) {
  await page.goto('/admin/import')
  await page.getByLabel('What is in it').selectOption('stock')
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  return new URL(page.url()).pathname
}

test('nothing that axe finds fault with where files are brought, looked through and refused, by day and by night', async ({
  page,
}) => {
  await asStaff(page, 'shop@example.com')
  const refused = await bring(page, 'strange.csv', 'SKU,In stokc\nEP2-PR,4\n')
  const found = await bring(page, 'counts.csv', 'SKU,In stock\nEP2-PR,4000\nNO-SUCH,4\n')
  await expect(page.getByRole('button', { name: 'Apply 1 row' })).toBeVisible({ timeout: 30_000 })
  for (const address of ['/admin/import', '/admin/import?wrong=workbook', refused, found])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(address)
      for (const summary of await page.locator('main summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const wrong = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
      expect(wrong, `${address}, ${colorScheme}`).toEqual([])
    }
})
