import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { addPlace, addProduct, addressOf, asStaff, fillDetails, goToPayment, goToReview, payWith } from './steps'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing that axe finds fault with, by day and by night, wide and narrow. */
async function expectAccess(page: Page) {
  // Half a page has other faults than a whole one.
  await page.waitForLoadState()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      const found = violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }))
      expect(found, `${page.url()}, ${colorScheme}, ${width} pixels`).toEqual([])
    }
}

const PAGES = {
  home: '/',
  'the way in': '/start',
  'the nuggets': '/nuggets',
  'a series': '/nuggets/series/every-hormone-has-a-story',
  'a nugget': '/nuggets/oxytocin-a-hormone-for-company',
  'a nugget to tell': '/nuggets/oxytocin-a-hormone-for-company/tell-it',
  'a thank-you for a comment': '/nuggets/oxytocin-a-hormone-for-company/thank-you',
  'the shop': '/shop',
  'a product in two formats': '/shop/explain-pain',
  'a product with one left': '/shop/neurodynamic-techniques',
  'a pack': '/shop/gmi-pack',
  'a pack that is sold out': '/shop/gmi-clinic-pack',
  'the courses': '/courses',
  'the courses near a town': '/courses?near=adelaide-au',
  'towns to choose from': '/courses?town=Newcastle',
  'a course': '/courses/explain-pain',
  'the search': '/search',
  'what was found': '/search?q=pain',
  'an empty cart': '/cart',
  'sign-in': '/sign-in',
  about: '/about',
  shipping: '/shipping-and-returns',
  privacy: '/privacy',
  terms: '/terms',
  contact: '/contact',
  'a page that is not here': '/nowhere',
}

for (const [name, address] of Object.entries(PAGES))
  test(`${name} can be used by everybody`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccess(page)
  })

for (const width of [320, 390, 1280])
  test(`the name of the shop leads home wherever it is tapped, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    for (const path of [PAGES['a nugget'], PAGES['the shop'], PAGES['an empty cart']]) {
      await page.goto(path)
      const name = page.getByRole('banner').getByRole('link', { name: 'noigroup' })
      const { width: wide = 0, height: high = 0 } = (await name.boundingBox()) ?? {}
      for (const x of [4, wide / 2, wide - 4])
        for (const y of [4, high / 2, high - 4]) await name.click({ trial: true, position: { x, y } })
      await name.click()
      await expect(page).toHaveURL(/\/$/)
    }
  })

test('the knob on the line hangs below the word of where one is, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [path, word] of [
    ['/shop', 'Shop'],
    ['/courses', 'Courses'],
  ] as const) {
    await page.goto(path)
    const link = page.getByRole('banner').getByRole('link', { name: word })
    const [middleOfKnob, middleOfWord] = await link.evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const [box, text] = [element.getBoundingClientRect(), words.getBoundingClientRect()]
      const { left, width } = getComputedStyle(element, '::after')
      return [box.left + Number.parseFloat(left) + Number.parseFloat(width) / 2, text.left + text.width / 2]
    })
    expect(Math.abs((middleOfKnob ?? 0) - (middleOfWord ?? 0)), path).toBeLessThan(2)
  }
})

test('from the full cart to the invoice, every page can be used by everybody', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 38 })
  await addProduct(page, 'explain-pain', { format: 'E-book' })
  await addPlace(page, 'explain-pain', 'explain-pain-melbourne-next')
  await expectAccess(page)
  await page.goto('/checkout')
  await expectAccess(page)
  await fillDetails(page, { email: 'not an address' })
  await page.getByRole('button', { name: 'See everything once more' }).click()
  await expect(page.getByLabel('E-mail').first()).toHaveAttribute('aria-invalid', 'true')
  await expectAccess(page)
  const details = { email: addressOf('access', test.info().project.name) }
  await goToReview(page, details)
  await expectAccess(page)
  await goToPayment(page, details)
  await payWith(page, '4242 4242 4242 4242')
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expectAccess(page)
  const order = page.url()
  await page.getByRole('listitem').getByRole('link', { name: 'Explain Pain, Second Edition' }).click()
  await expectAccess(page)
  await page.goto(order)
  await page.getByRole('link', { name: 'Invoice to print' }).click()
  await expectAccess(page)
})

test('the account and the staff pages can be used by everybody', async ({ page }) => {
  await asStaff(page, 'clinic@example.com')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expectAccess(page)
  await page.goto('/admin')
  await expectAccess(page)
})

test('on a phone nothing of the list of orders is out of sight', async ({ page }) => {
  await asStaff(page, 'clinic@example.com')
  await page.setViewportSize({ width: 320, height: 844 })
  await page.goto('/account')
  const list = page.getByRole('region', { name: 'Table of orders' })
  await expect(list).toContainText('AUD 1,206.70')
  expect(await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

const CATALOGUE = [
  '/admin/products',
  '/admin/products/new',
  '/admin/products/explain-pain',
  '/admin/products/explain-pain/preview',
  '/admin/products/explain-pain/variants/EP2-PR',
  '/admin/products/prices?step=%2B5%25&rounding=5&of=explain-pain&of=mirror-box',
  '/admin/packs',
  '/admin/packs/gmi-pack',
]

test('staff of the catalogue can use every page of it', async ({ page }) => {
  test.setTimeout(480_000)
  await asStaff(page, 'shop@example.com')
  for (const address of CATALOGUE) {
    await page.goto(address)
    await expectAccess(page)
  }
})
