import { expect, type Page, test } from '@playwright/test'
import { addressOf, asStaff } from './steps'

/** Nobody would press Tab as often on one page. */
const PATIENCE = 140

/** What stands under the focus, as a screen reader names it. */
async function focused(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot()
  return snapshot.split('\n')[0] ?? ''
}

/** Goes on from where the focus stands until it reaches what has that name, and sees that the focus shows. */
async function tabTo(page: Page, name: RegExp) {
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').count()) === 0) continue
    if (!name.test(await focused(page))) continue
    await expectVisibleFocus(page)
    return
  }
  throw new Error(`${name} cannot be reached by the keyboard on ${page.url()}`)
}

async function expectVisibleFocus(page: Page) {
  const shown = await page.locator(':focus').evaluate((element) => {
    const box = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const around = [element, element.parentElement, element.nextElementSibling].flatMap((near) =>
      near ? [getComputedStyle(near)] : [],
    )
    const isRinged = around.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0)
    return { isRinged, isInView: box.bottom > 0 && box.top < innerHeight, outlineStyle, outlineWidth }
  })
  expect(shown, await focused(page)).toMatchObject({ isRinged: true, isInView: true })
}

async function type(page: Page, field: RegExp, words: string) {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

async function follow(page: Page, name: RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('by the keyboard alone: from the first page to a paid order', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('- link "Skip to the content":')
  await expectVisibleFocus(page)

  await follow(page, /link "Shop"/)
  await expect(page).toHaveURL(/\/shop$/)
  await follow(page, /link "Skip to the content/)
  await follow(page, /link "[^"]*Explain Pain, Second Edition/)
  await expect(page).toHaveURL(/\/shop\/explain-pain$/)

  await tabTo(page, /radio /)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/radio "E-book.* \[checked\]/)
  await type(page, /spinbutton "Quantity/, '1')
  await follow(page, /button "Add to cart"/)
  await expect(page.getByRole('status').first()).toContainText('Product was added to cart.')

  if (!page.url().endsWith('/cart')) await follow(page, /link "Cart/)
  await expect(page).toHaveURL(/\/cart/)
  await follow(page, /link "Go to the checkout"/)
  await expect(page).toHaveURL(/\/checkout$/)
  await type(page, /textbox "Your name/, 'Sample buyer')
  await type(page, /textbox "E-mail/, addressOf('keyboard', test.info().project.name))
  await follow(page, /button "See everything once more"/)
  await expect(page).toHaveURL(/\/checkout\/review/)
  await follow(page, /button "Pay AUD/)
  await expect(page).toHaveURL(/\/pay\//)

  await type(page, /textbox "Card number/, '4242 4242 4242 4242')
  await type(page, /textbox "Expiry/, '12/34')
  await type(page, /textbox "CVC/, '123')
  await type(page, /textbox "Name/, 'Sample buyer')
  await follow(page, /button "Pay/)
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
})

/** How often the keyboard, on its way through the settings, comes to something behind the bar that saves. */
async function countCovered(page: Page, padding?: string) {
  await page.goto('/admin/settings')
  await page.evaluate((own) => own && document.documentElement.style.setProperty('scroll-padding', own), padding)
  let covered = 0
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'the end'
      const { left, width, top, height } = focused.getBoundingClientRect()
      const bar = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.edit-bar')
      return bar && !bar.contains(focused) ? 'covered' : 'in sight'
    })
    if (at === 'the end') return covered
    if (at === 'covered') covered++
  }
  throw new Error('The keyboard does not come to the end of the settings')
}

test('what the keyboard comes to is never behind the bar that saves', async ({ page }) => {
  await asStaff(page, 'owner@example.com')
  await page.setViewportSize({ width: 1280, height: 720 })
  expect(await countCovered(page)).toBe(0)
  // Negative control: a page that leaves no room for the bar.
  expect(await countCovered(page, '0')).toBeGreaterThan(0)
})

const SAID = [
  {
    path: '/shop/explain-pain',
    part: 'form "Add to cart"',
    said: `
      - form "Add to cart":
        - group "Which one":
          - radio /^Print/ [checked]
          - radio /^E-book/
        - spinbutton "Quantity"
        - button "Add to cart"`,
  },
  {
    path: '/nuggets/oxytocin-a-hormone-for-company',
    part: 'form "Your comment"',
    said: `
      - form "Your comment":
        - textbox "Comment"
        - textbox "Name"
        - textbox "Email"
        - button "Send the comment"`,
  },
  {
    path: '/courses',
    part: 'table "Course dates"',
    said: `
      - table "Course dates":
        - rowgroup:
          - row "When Where What Places Price"
        - rowgroup:
          - row /Adelaide.* AUD/`,
  },
  {
    path: '/',
    part: 'banner',
    said: `
      - banner:
        - link "Skip to the content"
        - link "noigroup"
        - navigation "Main":
          - list`,
  },
] as const

for (const { path, part, said } of SAID)
  test(`a screen reader finds on ${path} the ${part} as everybody sees it`, async ({ page }) => {
    await page.goto(path)
    const [role = '', name] = part.split(' "')
    const found = page.getByRole(role as 'form', { ...(name && { name: name.replace('"', '') }) })
    await expect(found.first()).toMatchAriaSnapshot(said)
  })

for (const path of ['/', '/nuggets', '/shop', '/shop/gmi-pack', '/courses/explain-pain', '/search?q=pain', '/sign-in'])
  test(`everything on ${path} that can be used has a name, and headings leave out no level`, async ({ page }) => {
    await page.goto(path)
    const tree = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim())
    const usable = tree.filter((line) =>
      /^- (link|button|textbox|searchbox|spinbutton|combobox|radio|checkbox|img)\b/.test(line),
    )
    expect(usable.filter((line) => !/^- \w+ "[^"]/.test(line))).toEqual([])
    const levels = tree.flatMap((line) => Number(/^- heading .*\[level=(\d)\]/.exec(line)?.[1] ?? 0) || [])
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
  })
