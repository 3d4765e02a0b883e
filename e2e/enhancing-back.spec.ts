import { expect, test } from '@playwright/test'
import { enhanced, open } from './steps'

test('a page leads on with a soft change, and comes back without one', async ({ page }) => {
  const heard: string[] = []
  await page.exposeFunction('tellChange', (how: string) => heard.push(how))
  await page.addInitScript(() =>
    addEventListener('pagereveal', (event) => {
      const { viewTransition } = event as Event & { viewTransition: unknown }
      ;(self as never as { tellChange(how: string): void }).tellChange(viewTransition ? 'softly' : 'at once')
    }),
  )
  await open(page, '/shop')
  await page.locator('main a[href="/shop/explain-pain"]').first().click()
  await expect(page).toHaveURL(/\/shop\/explain-pain$/)
  await enhanced(page)
  await page.goBack()
  await expect(page).toHaveURL(/\/shop$/)
  await expect.poll(() => heard).toEqual(['at once', 'softly', 'at once'])
})
