import { expect, type Page, test } from '@playwright/test'
import { asStaff, hasScript, openForm } from './steps'

/** What is typed is seen in the frame: while one types, and without script at the press of a button. */
async function look(page: Page) {
  if (!hasScript()) await page.getByRole('button', { name: 'Preview', exact: true }).click()
  return page.frameLocator('iframe[name="preview"]')
}

for (const { thing, address, shop, role } of [
  { thing: 'product', address: '/admin/products/mirror-box', shop: '/shop/mirror-box', role: 'shop' },
  { thing: 'pack', address: '/admin/packs/gmi-pack', shop: '/shop/gmi-pack', role: 'shop' },
  { thing: 'course', address: '/admin/courses/PPR', shop: '/courses/pain-plasticity-rehabilitation', role: 'courses' },
])
  test(`the description of a ${thing} is seen as it is typed on its real page, and by nobody else`, async ({
    page,
  }) => {
    await asStaff(page, `${role}@example.com`)
    await openForm(page, address)
    await page
      .getByLabel('Description')
      .fill('Here is a **heavy** word.\n\n<b>No markup</b> [of](javascript:alert(1)) others.')
    const preview = await look(page)
    await expect(preview.locator('strong', { hasText: /^heavy$/ })).toBeVisible()
    await expect(preview.getByText('As it is typed. Nothing of it is saved yet.')).toBeVisible()
    await expect(preview.getByRole('link', { name: 'of', exact: true })).toHaveCount(0)
    expect(await (await page.request.get(shop)).text()).not.toContain('heavy')
    if (!hasScript()) return
    await page.getByLabel('Description').selectText()
    await page.getByText('Bold', { exact: true }).click()
    await expect(page.getByLabel('Description')).toHaveValue(/^\*\*Here/)
  })

test('a product names a course on its page, and the course the product, in the very next answers', async ({ page }) => {
  const [product, course] = hasScript()
    ? ['recognise-online', { slug: 'explain-pain-and-gmi', title: 'Explain Pain + GMI' }]
    : ['painful-yarns', { slug: 'less-pain-better-performance', title: 'Less Pain, Better Performance' }]
  await asStaff(page, 'shop@example.com')
  await page.goto(`/admin/products/${product}`)
  await page.getByLabel('Address of the course').first().fill('nothing-of-that-name')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('No course has the address nothing-of-that-name.').first()).toBeVisible()
  await page.getByLabel('Address of the course').first().fill(course.slug)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').first()).toContainText('Saved.')
  await page.goto(`/shop/${product}`)
  const told = page.getByRole('region', { name: 'Learn it with others' })
  await told.getByRole('link', { name: course.title }).click()
  const works = page.getByRole('region', { name: 'Read and use at home' })
  await expect(works.locator(`a[href="/shop/${product}"]`)).toBeVisible()
})

test('a date that nobody sees yet is seen by staff as it will stand on the page of its course', async ({ page }) => {
  await asStaff(page, 'courses@example.com')
  await page.goto('/admin/dates/explain-pain-adelaide-next')
  await page.getByRole('link', { name: 'As a visitor sees it' }).click()
  await expect(page.locator('#explain-pain-adelaide-next')).toBeInViewport()
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Visitors see this page')
  await page.getByRole('link', { name: 'Back to editing' }).click()
  await expect(page).toHaveURL(/\/admin\/dates\/explain-pain-adelaide/)
})
