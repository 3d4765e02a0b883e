import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { PAGES } from './matrix'
import { asStaff } from './steps'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** By touch in daylight, and on a desk at night, where colours alone are others. */
const SEEN = [
  { colorScheme: 'light', width: 768, rules: RULES },
  { colorScheme: 'dark', width: 1280, rules: ['cat.color'] },
] as const

/** The most exact first: `new` is no id. */
const pages = Object.keys(PAGES)
  .filter((address) => address.startsWith('/admin'))
  .sort((one, other) => one.split('[').length - other.split('[').length)
const isOf = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(address)

/** What the sample shop has none of; the journeys that make them look at them. */
const NONE_YET = ['/admin/dates/[id]/refunds', '/admin/coupons/[coupon]', '/admin/import/[id]', '/admin/quotes/[id]']
/** A frame in which a page of the shop stands, which is looked at where it is. */
const IN_A_FRAME = /\/preview$/

/** A roster has a sheet where somebody comes, and few of all dates have. */
const LOOKED_INTO = 40

/** Follows links from page to page until each kind of page has been met once. */
async function oneOfEach(page: Page): Promise<string[]> {
  const met = new Map(pages.filter((pattern) => !pattern.includes('[')).map((pattern) => [pattern, pattern]))
  const read = new Map<string, number>()
  const seen = new Set(met.values())
  const toRead = [...seen]
  for (let address = toRead.shift(); address && met.size < pages.length; address = toRead.shift()) {
    const text = await (await page.request.get(address)).text()
    for (const [, link = ''] of text.matchAll(/href="(\/admin[^"#]*)/g)) {
      const pattern = pages.find((each) => isOf(each, link.split('?')[0] ?? ''))
      const times = read.get(pattern ?? '') ?? 0
      if (!pattern || seen.has(link) || times === LOOKED_INTO) continue
      if (!met.has(pattern)) met.set(pattern, link)
      read.set(pattern, times + 1)
      seen.add(link)
      toRead.push(link)
    }
  }
  const missing = pages.filter((pattern) => !met.has(pattern) && !IN_A_FRAME.test(pattern))
  expect(missing.filter((pattern) => !NONE_YET.includes(pattern))).toEqual([])
  return [...met.values()].filter((address) => !IN_A_FRAME.test(address))
}

test('every staff page can be used by everybody: on a tablet by day, on a desk by night', async ({ page }) => {
  test.setTimeout(1_200_000)
  await asStaff(page, 'owner@example.com')
  const wrong: unknown[] = []
  for (const address of await oneOfEach(page))
    for (const { colorScheme, width, rules } of SEEN) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags([...rules])
        .exclude('iframe')
        .setLegacyMode()
        .analyze()
      for (const { id, nodes } of violations)
        wrong.push({ address, width, id, where: nodes.map(({ html }) => html.slice(0, 200)) })
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      if (isTooWide) wrong.push({ address, width, id: 'wider than its window' })
    }
  expect(wrong).toEqual([])
})
