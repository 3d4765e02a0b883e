import { expect, type Page, test } from '@playwright/test'
import { shopUrl } from './ports'
import { enhanced, open } from './steps'

const NUGGET = '/nuggets/oxytocin-a-hormone-for-company'

const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' })
/** At once: where letters come slowly each is asked about, and a late answer would undo what was chosen meanwhile. */
const typeWords = (page: Page, words: string) => page.getByRole('combobox').fill(words)

let thrown: string[] = []
test.beforeEach(({ page }) => {
  thrown = []
  page.on('pageerror', (error) => thrown.push(String(error)))
})
test.afterEach(() => expect(thrown).toEqual([]))

test.describe('the search', () => {
  test('suggests while one types, and the keyboard leads to a page', async ({ page }) => {
    await open(page, '/search')
    const field = page.getByRole('combobox')
    await typeWords(page, 'oxy')
    await expect(suggestions(page).getByRole('option')).toHaveText(['Oxytocin, a hormone for company Nugget'])
    await expect(page.getByRole('status')).toHaveText('Suggestions: 1')
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowDown')
    const row = suggestions(page).getByRole('option', { selected: true })
    await expect(field).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id')) ?? 'none')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(NUGGET)
  })

  test('shows eight rows at most; the arrows go round by way of the field; Escape shuts the list and keeps the words', async ({
    page,
  }) => {
    await open(page, '/search')
    const field = page.getByRole('combobox')
    await typeWords(page, 'pain')
    const rows = suggestions(page).getByRole('option')
    await expect(rows).toHaveCount(8)
    await page.keyboard.press('ArrowUp')
    await expect(rows.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(suggestions(page).getByRole('option', { selected: true })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(suggestions(page)).toBeHidden()
    await expect(field).toHaveValue('pain')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=pain/)
  })

  test('a row that is pressed leads to its page', async ({ page }) => {
    await open(page, '/search')
    await typeWords(page, 'painful')
    await suggestions(page).getByRole('option').first().click()
    await expect(page).toHaveURL(/\/(shop|nuggets)\/[a-z-]+/)
  })

  test('asks nothing of one letter, once of many typed in a row, and stays usable where the answer fails', async ({
    page,
  }) => {
    const asked: string[] = []
    await page.route('**/api/suggest**', (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('q') ?? '')
      return route.fulfill({ status: 503, body: 'no' })
    })
    await open(page, '/search')
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
    const field = page.getByRole('combobox')
    await field.pressSequentially('o')
    await page.clock.runFor(1000)
    await field.pressSequentially('xytocin')
    await page.clock.runFor(1000)
    await expect.poll(() => asked).toEqual(['oxytocin'])
    await expect(suggestions(page)).toBeHidden()
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('link', { name: 'Oxytocin, a hormone for company' })).toBeVisible()
  })
})

test.describe('a comment', () => {
  const ask = async (page: Page) => {
    const asked = page.waitForEvent('dialog')
    const leaving = page.goto('/shop').catch(() => {})
    const dialog = await asked
    const type = dialog.type()
    await dialog.dismiss()
    await leaving
    return type
  }

  test('that holds unsent words is not left without a question; an empty one is', async ({ page }) => {
    await open(page, NUGGET)
    const words = page.getByRole('textbox', { name: 'Comment' })
    await words.pressSequentially('A word')
    expect(await ask(page)).toBe('beforeunload')
    await expect(words).toHaveValue('A word')
    await words.fill('')
    await open(page, '/shop')
    await expect(page).toHaveURL(/\/shop$/)
  })

  test('that is sent asks nothing', async ({ page }) => {
    await open(page, NUGGET)
    let dialogs = 0
    page.on('dialog', async (dialog) => {
      dialogs++
      await dialog.accept()
    })
    await page.getByRole('textbox', { name: 'Comment' }).pressSequentially('We read this one in the waiting room.')
    await page.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
    await page.getByRole('textbox', { name: 'Email' }).fill('waiting@example.com')
    await page.getByRole('button', { name: 'Send the comment' }).click()
    await expect(page.getByText('It is held until somebody here has read it.')).toBeVisible()
    expect(dialogs).toBe(0)
  })
})

test.describe('tell it', () => {
  test('is copied in paragraphs at a press, and that is said', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, `${NUGGET}/tell-it`)
    await page.getByRole('button', { name: 'Copy the words' }).click()
    await expect(page.getByRole('status')).toHaveText('Copied.')
    const paragraphs = await page.locator('#words > *').allTextContents()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.replaceAll('\r', '')).toBe(paragraphs.join('\n\n'))
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${shopUrl}${NUGGET}/tell-it`)
  })

  test('is shared where the browser can share, and no button stands there where it cannot', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async (what: { url: string }) => void document.body.setAttribute('data-shared', what.url),
      })
    })
    await open(page, `${NUGGET}/tell-it`)
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-shared', `${shopUrl}${NUGGET}/tell-it`)

    await page.addInitScript(() => {
      for (const name of ['share', 'clipboard'])
        Object.defineProperty(navigator, name, { configurable: true, value: undefined })
    })
    await page.reload()
    await enhanced(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: /Share|Copy/ })).toHaveCount(0)
  })
})
