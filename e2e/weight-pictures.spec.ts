import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { asStaff } from './steps'

const TALL = { width: 1500, height: 2000 }
/** With how wide a cover is on the page of a product: a photograph has the place that a drawing has. */
const SCREENS = {
  'a phone': { screen: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }, wide: 120 },
  'a desk': { screen: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 }, wide: 368 },
}

test('a photograph comes in the smallest of its widths that fills its place', async ({ page, browser }) => {
  await asStaff(page, 'owner@example.com')
  const title = `A blue gradient ${test.info().retry}`
  await keepPhotograph(page, title)
  const preview = await draftWithCover(page, title)

  const cookies = await page.context().cookies()
  for (const [name, { screen, wide }] of Object.entries(SCREENS)) {
    const seen = await openOn(browser, screen, cookies, preview)
    const { kept, taken, needed } = await widthsOfCover(seen)
    console.log(`${name}: ${taken} of ${kept.join(', ')} for ${needed} pixels`)
    expect(needed, name).toBe(wide * screen.deviceScaleFactor)
    expect(kept.length).toBeGreaterThan(3)
    expect(taken, name).toBe(fitting(kept, needed))

    // Negative control: told that it is as wide as the window, a browser takes more than it shows.
    await seen.locator('picture > source').evaluateAll((all) => {
      for (const source of all) source.setAttribute('sizes', '100vw')
    })
    await expect.poll(async () => (await widthsOfCover(seen)).taken).toBeGreaterThan(fitting(kept, needed))
    await seen.context().close()
  }
})

const fitting = (kept: number[], needed: number) => kept.find((width) => width >= needed) ?? Math.max(...kept)

async function keepPhotograph(page: Page, title: string) {
  const buffer = await sharp({ create: { ...TALL, channels: 3, background: '#5b4a9e' } })
    .png()
    .toBuffer()
  await page.goto('/admin/media/new')
  const file = { name: 'tall.png', mimeType: 'image/png', buffer }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await expect(page.getByText('tall.png has arrived.')).toBeVisible()
  await page.getByLabel('Name').fill(title)
  await page.getByLabel('What can be seen').fill('From blue to blue')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Nobody but staff ever sees it. */
async function draftWithCover(page: Page, title: string): Promise<string> {
  await page.goto('/admin/products/new')
  await page.getByLabel('Title', { exact: false }).first().fill(title)
  await page.getByLabel('Summary').fill('A sentence about it.')
  await page.getByLabel('Description').fill('What it is, *at length*.')
  await page.getByRole('radio', { name: title }).check()
  await page.getByRole('button', { name: 'Make the draft' }).click()
  const link = page.getByRole('link', { name: 'Preview as a visitor will see it' })
  return (await link.getAttribute('href')) ?? ''
}

type Screen = (typeof SCREENS)[keyof typeof SCREENS]['screen']
type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

async function openOn(browser: Browser, screen: Screen, cookies: Cookies, path: string): Promise<Page> {
  const context = await browser.newContext(screen)
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** The widths that the cover is kept in, the one that the browser took, and how many pixels it is shown in. */
const widthsOfCover = (page: Page) =>
  page.locator('picture > img.cover').evaluate((image: HTMLImageElement) => {
    const listed = [...(image.parentElement?.querySelectorAll('source') ?? [])].flatMap(({ type, srcset }) =>
      type === 'image/avif' ? srcset.split(', ').map((each) => each.split(' ')) : [],
    )
    const files = listed.map(([file = '', width = '']) => ({ file, width: Number.parseInt(width, 10) }))
    const taken = files.find(({ file }) => image.currentSrc.endsWith(file))
    return {
      kept: files.map(({ width }) => width).sort((a, b) => a - b),
      taken: taken?.width ?? 0,
      needed: image.clientWidth * devicePixelRatio,
    }
  })
