import { expect, type Page, test } from '@playwright/test'
import { nuggets } from '../db/seed/texts/nuggets/all'
import { shopUrl } from './ports'

const board = (page: Page) => page.getByRole('table', { name: 'Course dates' })
/** What stands under *Where*, row by row, once the page has come to its end. */
async function places(page: Page) {
  await page.waitForLoadState()
  const shown = await board(page).locator('td.town').allInnerTexts()
  return shown.map((text) => text.replaceAll('\n', ' '))
}

async function goNear(page: Page, town: string, from = '/courses') {
  await page.goto(from)
  await page.getByLabel('Your town, or one close to it').fill(town)
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(page).toHaveURL(/[?&]town=/)
}

test('a typed town sorts the dates by distance, and what is online comes last', async ({ page }) => {
  await goNear(page, 'adelaide')
  await expect(
    page.getByText('The nearest first, as the crow flies from Adelaide, South Australia, Australia.'),
  ).toBeVisible()
  const shown = await places(page)
  expect(shown[0]).toBe('Adelaide Australia, less than 10 km away')
  expect(shown.find((place) => place.startsWith('Melbourne'))).toBe('Melbourne Australia, 650 km away')
  expect(shown.at(-1)).toBe('Online from anywhere')
  const far = shown.flatMap((place) => /([\d,]+) km away/.exec(place)?.[1]?.replace(',', '') ?? []).map(Number)
  expect(far.length).toBeGreaterThan(2)
  expect(far).toEqual(far.toSorted((a, b) => a - b))
})

test('a name that many towns bear offers them as links, and the chosen one has an address to share', async ({
  page,
}) => {
  await goNear(page, 'Newcastle')
  await expect(page.getByText('More than one town is called Newcastle. Which is yours?')).toBeVisible()
  await page.getByRole('link', { name: 'Newcastle, New South Wales, Australia' }).click()
  await expect(page).toHaveURL(`${shopUrl}/courses?near=newcastle-au`)
  expect((await places(page))[0]).toMatch(/^Sydney Australia, 1\d0 km away$/)
  await expect(page.getByLabel('Your town, or one close to it')).toHaveValue('Newcastle, New South Wales, Australia')
})

test('a slip finds what is spelt like it', async ({ page }) => {
  await goNear(page, 'Adelade')
  await expect(page.getByText('We know no town called “Adelade”. Did you mean')).toBeVisible()
  await page.getByRole('link', { name: 'Adelaide, South Australia, Australia' }).click()
  await expect(page).toHaveURL(`${shopUrl}/courses?near=adelaide-au`)
  expect((await places(page))[0]).toBe('Adelaide Australia, less than 10 km away')
})

test('a town that nobody knows is said so, what was typed stays, and the dates are all there', async ({ page }) => {
  await goNear(page, 'Xqzzt <b>on</b> Sea')
  await expect(page.getByText('We know no town called “Xqzzt <b>on</b> Sea”.')).toBeVisible()
  await expect(page.getByLabel('Your town, or one close to it')).toHaveValue('Xqzzt <b>on</b> Sea')
  const shown = (await places(page)).length
  await page.goto('/courses')
  expect((await places(page)).length).toBe(shown)
})

test('distance and the other wishes go together, and each can be taken back', async ({ page }) => {
  await goNear(page, 'Paris, France', '/courses?region=Europe')
  await expect(page).toHaveURL(/region=Europe/)
  const inEurope = await places(page)
  expect(inEurope[0]).toMatch(/^(Amsterdam|Rotterdam) Netherlands, \d+ km away$/)
  expect(inEurope.some((place) => place.includes('Australia'))).toBe(false)
  await page.getByRole('navigation', { name: 'Narrow the dates' }).getByRole('link', { name: 'Anywhere' }).click()
  await expect(page).toHaveURL(`${shopUrl}/courses?near=paris-fr`)
  expect((await places(page)).some((place) => place.includes('Australia'))).toBe(true)
  await page.getByRole('link', { name: 'Soonest first again' }).click()
  await expect(page).toHaveURL(`${shopUrl}/courses`)
  await expect(page.getByText('km away')).toHaveCount(0)
})

test('a list that somebody sorted is not a page for search engines, and says who listed the towns', async ({
  page,
}) => {
  await page.goto('/courses?near=adelaide-au')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${shopUrl}/courses`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.getByRole('link', { name: 'GeoNames' })).toHaveAttribute('href', 'https://www.geonames.org')
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
})

test('a newcomer says who he is, and is led to five nuggets in order, a book and a date', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Start with who you are' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start here')
  for (const door of await page.getByRole('navigation', { name: 'Who are you?' }).getByRole('link').all()) {
    const id = (await door.getAttribute('href'))?.slice(1) ?? ''
    await door.click()
    await expect(page.locator(`#${id}`)).toBeInViewport()
    const behind = page.locator(`#${id}`)
    await expect(behind.getByRole('listitem')).toHaveCount(5)
    await expect(behind.getByText('One book', { exact: true })).toBeVisible()
    await expect(behind.getByText('One date', { exact: true })).toBeVisible()
  }
  const inPain = page.locator('#in-pain')
  await inPain.getByRole('link', { name: 'An alarm, not a damage gauge' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An alarm, not a damage gauge')
})

test('every page of the shop leads to the start, and the start leads into the shop', async ({ page }) => {
  await page.goto('/privacy')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Start here' }).click()
  await page.locator('#clinic').getByRole('link', { name: 'Explain Pain, Second Edition' }).click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.goto('/start')
  await page.locator('#in-pain').getByRole('link', { name: 'Find a date near you' }).click()
  await expect(page.getByLabel('Your town, or one close to it')).toBeVisible()
})

const TELL_IT = '/nuggets/an-alarm-not-a-damage-gauge/tell-it'

test('what is told has a page to send: a mail with the words and the address, and the address to copy', async ({
  page,
}) => {
  await page.goto('/nuggets/an-alarm-not-a-damage-gauge')
  await page.getByRole('link', { name: 'Share it, copy it or print it on a card' }).click()
  await expect(page).toHaveURL(`${shopUrl}${TELL_IT}`)
  await expect(page.getByRole('link', { name: `${shopUrl}${TELL_IT}` })).toBeVisible()
  const mail = new URL((await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')) ?? '')
  expect(mail.protocol).toBe('mailto:')
  expect(mail.searchParams.get('subject')).toBe('An alarm, not a damage gauge')
  expect(mail.searchParams.get('body')).toMatch(/^Think of a car alarm at night\./)
  expect(mail.searchParams.get('body')).toContain(`\n\n${shopUrl}${TELL_IT}`)
  expect(mail.href).not.toContain('+')
  await expect(page.locator('meta[name=description]')).toHaveAttribute(
    'content',
    /^Think of a car alarm at night\..*[.?!]$/,
  )
})

test('on a phone it is told in large letters that fit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(TELL_IT)
  const words = page.getByText('Think of a car alarm at night.')
  expect(await words.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))).toBeGreaterThanOrEqual(20)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('every nugget that is told prints on one card of A5', async ({ page }) => {
  for (const { slug } of nuggets) {
    await page.goto(`/nuggets/${slug}/tell-it`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [
      Math.round(Number(wide)),
      Math.round(Number(high)),
    ])
    expect(sizes, slug).toEqual([[420, 595]])
  }
})
