import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { asStaff } from './steps'

test('the pages of nuggets and comments can be used by everybody', async ({ page }) => {
  await asStaff(page, 'editor@example.com')
  const pages = [
    '/admin/nuggets',
    '/admin/nuggets/new',
    '/admin/nuggets/nugget-8',
    '/admin/nuggets/nugget-8/words',
    '/admin/nuggets/nugget-8/place',
    '/admin/nuggets/nugget-8/versions',
    '/admin/nuggets/references',
    '/admin/nuggets/references/raja2020',
    '/admin/nuggets/labels',
    '/admin/comments',
    '/admin/comments?state=shown',
  ]
  for (const address of pages)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
      expect(found, `${address}, ${colorScheme}`).toEqual([])
    }
})
