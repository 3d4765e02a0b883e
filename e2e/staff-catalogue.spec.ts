import { expect, type Page, test } from '@playwright/test'
import { asStaff, hasScript, openForm } from './steps'

/** Each project makes things of its own. */
const own = (words: string) => `${words} ${test.info().project.name.replaceAll(' ', '-')} ${test.info().retry}`
const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

/** What the page says was done; beside it a form may say what it works out. */
const hear = (page: Page, words: string) => expect(page.getByRole('status').first()).toContainText(words)

async function makeDraft(page: Page, title: string) {
  await page.goto('/admin/products/new')
  await page.getByLabel('Title', { exact: false }).first().fill(title)
  await page.getByLabel('Summary').fill('A sentence about it.')
  await page.getByLabel('Description').fill('What it is, *at length*.')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await hear(page, 'It is a draft')
}

async function addFormat(page: Page, sku: string, price: string) {
  await page.getByRole('link', { name: 'Add a format' }).click()
  await page.getByLabel('Name').fill('Print')
  await page.getByLabel('SKU').fill(sku)
  await page.getByLabel('Price before GST').fill(price)
  await page.getByLabel('Tax class').selectOption('goods')
  await page.getByLabel('Weight in grams').fill('200')
  await page.getByRole('button', { name: 'Add it' }).click()
  await hear(page, 'Saved.')
}

const answer = async (page: Page, path: string) => {
  const response = await page.request.get(path, { maxRedirects: 0 })
  return { status: response.status(), text: await response.text(), to: response.headers().location }
}

test('a product is made, seen before others see it, published, repriced, renamed and retired', async ({ page }) => {
  const title = own('The quiet book')
  const path = `/shop/${slugOf(title)}`
  await asStaff(page, 'shop@example.com')
  await makeDraft(page, title)
  const product = page.url().replace(/\?.*/, '')
  await addFormat(page, `Q-${slugOf(test.info().project.name)}`, '20.00')
  const format = page.url().replace(/\?.*/, '')

  await page.getByLabel('What happened').selectOption('in')
  await page.getByLabel('Copies', { exact: false }).first().fill('30')
  await page.getByLabel('Why').fill('First printing')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('cell', { name: 'First printing' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '+30' })).toBeVisible()

  expect((await answer(page, path)).status).toBe(404)
  await page.goto(product)
  await page.getByRole('link', { name: 'Preview as a visitor will see it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to editing' }).click()

  await page.getByRole('button', { name: 'Publish' }).click()
  await hear(page, 'stands in the shop now')
  expect((await answer(page, path)).text).toContain('AUD&nbsp;20.00'.replace('&nbsp;', '\u00a0'))
  expect((await answer(page, '/shop?sort=title')).text).toContain(title)

  await page.goto(format)
  await page.getByLabel('Price before GST').fill('21.00')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await hear(page, 'Saved.')
  expect((await answer(page, path)).text).toContain('AUD\u00a021.00')

  await page.goto(`/admin/products?q=${encodeURIComponent(title)}`)
  await page.getByLabel(`Choose ${title}`).check()
  await page.getByLabel('Change prices by').fill('+10%')
  await page.getByRole('button', { name: 'See new prices' }).click()
  await expect(page.getByRole('cell', { name: 'AUD 23.10' })).toBeVisible()
  expect((await answer(page, path)).text).toContain('AUD\u00a021.00')
  await page.getByRole('button', { name: 'Change 1 price' }).click()
  await hear(page, 'Saved.')
  expect((await answer(page, path)).text).toContain('AUD\u00a023.10')

  await page.goto(product)
  await page.getByLabel('Address: /shop/').fill(`${slugOf(title)}-renamed`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await hear(page, 'Saved.')
  const moved = await answer(page, path)
  expect([moved.status, moved.to?.replace(/^http:\/\/[^/]+/, '')]).toEqual([308, `${path}-renamed`])

  await page.getByText('Retire it').click()
  await page.getByLabel('Its address then leads to').fill('explain-pain')
  await page.getByRole('button', { name: 'Retire', exact: true }).click()
  await hear(page, 'Retired')
  for (const old of [path, `${path}-renamed`]) {
    const led = await answer(page, old)
    expect([led.status, led.to?.replace(/^http:\/\/[^/]+/, '')]).toEqual([308, '/shop/explain-pain'])
  }
  expect((await answer(page, '/shop?sort=title')).text).not.toContain(title)
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText('shop@example.com: product retired')
})

test('what is typed wrongly is said beside its field, and every typed word stays', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/products/explain-pain/variants/new?said=saved')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Name').fill('Hard cover')
  await page.getByLabel('SKU').fill('EP2-PR')
  await page.getByLabel('ISBN').fill('9780980358804')
  await page.getByLabel('Price before GST').fill('99')
  await page.getByLabel('Tax class').selectOption('goods')
  await page.getByLabel('Weight in grams').fill('900')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('ISBN')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Saved.'), 'of what was done before').toBeHidden()
  await expect(page.getByLabel('ISBN')).toHaveValue('9780980358804')
  await expect(page.getByLabel('Name')).toHaveValue('Hard cover')
  await page.getByLabel('ISBN').fill('9780980358803')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('SKU')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Explain Pain')
  await expect(page.getByLabel('ISBN')).toHaveValue('9780980358803')
})

test('no more copies go out than no order has taken', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/products/explain-pain/variants/EP2-PR')
  await page.getByLabel('What happened').selectOption('out')
  await page.getByLabel('Copies', { exact: false }).first().fill('999999')
  await page.getByLabel('Why').fill('A flood')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText(/Of \d+ copies, \d+ belong to orders already/)
  await expect(page.getByLabel('Why')).toHaveValue('A flood')
})

test('a pack is made of parts, published and sold, and says what one saves', async ({ page }) => {
  const title = own('Two together')
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/packs/new')
  await page.getByLabel('Title', { exact: false }).first().fill(title)
  await page.getByLabel('SKU', { exact: false }).first().fill('MB-S')
  await page.getByLabel('How many').first().fill('2')
  await page.getByLabel('Price before GST').fill('100')
  await page
    .getByLabel('SKU', { exact: false })
    .last()
    .fill(`P-${slugOf(test.info().project.name)}`)
  await page.getByLabel('Summary').fill('Two boxes.')
  await page.getByLabel('Description').fill('Two boxes at once.')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await hear(page, 'It is a draft')
  await expect(page.getByText('you save', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await hear(page, 'stands in the shop now')
  await page.goto(`/shop/${slugOf(title)}`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await hear(page, 'Product was added to cart.')
  await page.goto('/admin/packs')
  await page.getByLabel(`Choose ${title}`).check()
  await page.getByRole('button', { name: 'Retire' }).click()
  await hear(page, 'Retired')
  await page.goto('/cart')
  await expect(page.getByText(`${title} is no longer sold.`)).toBeVisible()
})

/** Goes on from where the focus stands until it reaches what is meant. */
async function tabTo(page: Page, name: string) {
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press('Tab')
    const label = page.locator(':focus')
    if ((await label.count()) > 0 && (await label.ariaSnapshot()).includes(name)) return
  }
  throw new Error(`${name} cannot be reached by the keyboard`)
}

test('by the keyboard alone: a new product with two people', async ({ page }) => {
  const title = own('Typed only')
  await asStaff(page, 'shop@example.com')
  await openForm(page, '/admin/products/new')
  const fill = async (name: string, words: string) => {
    await tabTo(page, name)
    await page.keyboard.type(words)
  }
  await fill('"Title', title)
  await fill('"Summary', 'Made without a mouse.')
  await fill('"Description', 'Letter by letter.')
  await fill('"Name"', 'Ada')
  await fill('"Role"', 'author')
  if (hasScript()) {
    await tabTo(page, 'Add a person')
    await page.keyboard.press('Enter')
    await expect(page.locator('[name="people-1-name"]')).toBeFocused()
    await page.keyboard.type('Ben')
    await fill('"Role"', 'editor')
    await tabTo(page, 'Move row 2 up')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+s')
  } else {
    await tabTo(page, 'Make the draft')
    await page.keyboard.press('Enter')
  }
  await hear(page, 'It is a draft')
  const names = page.getByRole('group', { name: 'People' }).getByLabel('Name')
  await expect(names.first()).toHaveValue(hasScript() ? 'Ben' : 'Ada')
})
