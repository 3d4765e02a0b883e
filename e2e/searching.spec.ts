import { expect, type Page, test } from '@playwright/test'

async function search(page: Page, words: string) {
  await page.goto('/search')
  await page.getByLabel('Look for a nugget, a book, a tool or a course').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
}

test('a name is found without its marks', async ({ page }) => {
  await search(page, 'loken')
  await expect(page.getByRole('list').getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(page.locator('mark').first()).toHaveText(/Löken/)
})

test('the beginning of a word is enough, and the result leads to its page', async ({ page }) => {
  await search(page, 'oxyto')
  await page.getByRole('link', { name: 'Oxytocin, a hormone for company' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oxytocin, a hormone for company')
})

test('the words of a search machine are only words', async ({ page }) => {
  await search(page, 'pain AND')
  await expect(page.getByLabel('Look for a nugget, a book, a tool or a course')).toHaveValue('pain AND')
  await expect(page.getByRole('list').getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('a sign alone is answered, and stays in the field', async ({ page }) => {
  await search(page, '"')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
  await expect(page.getByLabel('Look for a nugget, a book, a tool or a course')).toHaveValue('"')
})

test('what is nowhere is said, with other ways to go', async ({ page }) => {
  await search(page, 'zzyzx')
  await expect(page.getByText('Nothing here holds “zzyzx”.')).toBeVisible()
  await page.getByRole('link', { name: 'All nuggets, by topic and series' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nuggets')
})
