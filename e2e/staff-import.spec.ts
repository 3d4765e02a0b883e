import { expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import { asStaff, hasScript } from './steps'

const ROWS = 5000

/** Each project brings books of its own. */
const own = () => `${test.info().project.name.replaceAll(' ', '-')}-${test.info().retry}`

const HEAD = ['Address', 'Title', 'Series', 'Kind', 'For whom', 'Summary', 'Description', 'Year', 'Place in the window']
const WRONG: Record<number, Record<string, string>> = {
  17: { Series: 'storys' },
  230: { Title: '' },
  999: { Year: '20155' },
  1500: { Kind: 'bok' },
  2750: { 'For whom': 'everybody' },
  4001: { 'Place in the window': 'first' },
  4990: { Summary: '' },
}

function aFile(count: number, wrong = WRONG) {
  const row = (n: number): Record<string, string> => ({
    ...{ Address: `leaf-${own()}-${n}`, Title: `Leaf ${n} of ${own()}`, Series: 'stories', Kind: 'book' },
    ...{ 'For whom': 'both', Summary: `Leaf ${n}, in a sentence.`, Description: 'Words; "and" more,\nin two lines.' },
    ...{ Year: '2026', 'Place in the window': '900' },
    ...wrong[n],
  })
  const rows = Array.from({ length: count }, (_, at) => row(at + 1))
  return `\uFEFF${Papa.unparse([HEAD, ...rows.map((cells) => HEAD.map((title) => cells[title]))])}\r\n`
}

async function bring(page: Page, kind: string, text: string, name = 'leaves.csv') {
  await page.goto('/admin/import')
  await page.getByLabel('What is in it').selectOption({ label: kind })
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** With script the page shows itself anew; without, one looks again. */
async function waitFor(page: Page, words: RegExp) {
  const main = page.getByRole('main')
  if (hasScript()) return expect(main).toContainText(words, { timeout: 240_000 })
  const isThere = async () => {
    await page.reload()
    return words.test((await main.textContent()) ?? '')
  }
  await expect.poll(isThere, { timeout: 240_000, intervals: [500] }).toBe(true)
}

/** Until the answer is there: to look again before it came would throw away what was pressed. */
async function apply(page: Page, words: string) {
  await page.getByRole('button', { name: words }).click()
  await expect(page.getByRole('button', { name: /^Apply/ })).toHaveCount(0)
}

const figure = (page: Page, words: RegExp) =>
  page.getByRole('list', { name: 'What was found' }).getByRole('link', { name: words })

test('5,000 products with 7 bad rows: seen before anything changes, applied, seen in the shop, and nothing the second time', async ({
  page,
}) => {
  test.setTimeout(480_000)
  await asStaff(page, 'shop@example.com')
  await bring(page, 'Products', aFile(ROWS))
  await waitFor(page, /Apply 4993 rows/)
  await expect(figure(page, /new things/)).toHaveText(/^4993/)
  await expect(figure(page, /left out/)).toHaveText(/^7/)
  const rows = page.getByRole('region', { name: 'Rows of the file' }).getByRole('row')
  await expect(rows).toHaveCount(8)
  // A row of this file takes two lines, and the first line names the columns.
  const lineOf = (n: string) => String(2 * Number(n))
  for (const n of Object.keys(WRONG))
    await expect(rows.filter({ has: page.getByRole('cell', { name: lineOf(n), exact: true }) })).toHaveCount(1)
  await expect(rows.nth(1)).toContainText('Series (“storys”): Please write one of: explain-pain')
  await expect(rows.nth(1)).toContainText('Was “stories” meant?')
  await expect(rows.nth(2)).toContainText('Title (empty): Please give the product a title.')
  const toMend = await page.request.get(`${new URL(page.url()).pathname}/wrong`)
  const mended = Papa.parse<string[]>((await toMend.text()).slice(1), { skipEmptyLines: true }).data
  expect(mended).toHaveLength(8)
  expect(mended[0]).toEqual(['Line', ...HEAD, 'Reason'])

  await apply(page, 'Apply 4993 rows')
  await waitFor(page, /4993\s+new things made/)
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText('shop@example.com: import started')

  await page.goto(`/admin/products?q=${encodeURIComponent(`Leaf 42 of ${own()}`)}`)
  await page.getByRole('link', { name: `Leaf 42 of ${own()}` }).click()
  expect((await page.request.get(`/shop/leaf-${own()}-42`)).status()).toBe(404)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status').first()).toContainText('stands in the shop now')
  const shown = await page.request.get(`/shop/leaf-${own()}-42`)
  expect(shown.status()).toBe(200)
  expect(await shown.text()).toContain(`Leaf 42 of ${own()}`)

  await bring(page, 'Products', aFile(ROWS))
  await waitFor(page, /Apart from the rows that are left out, this file changes nothing/)
  await expect(figure(page, /unchanged/)).toHaveText(/^4993/)
  await expect(page.getByRole('button', { name: /^Apply/ })).toHaveCount(0)

  // The shelf is left as it was found.
  await page.goto(`/admin/products?q=${encodeURIComponent(`Leaf 42 of ${own()}`)}`)
  await page.getByLabel(`Choose Leaf 42 of ${own()}`).check()
  await page.getByRole('button', { name: 'Retire' }).click()
  await expect(page.getByRole('status').first()).toContainText('Retired')
})

test('a file that cannot be read is refused in words, and a name that is nearly right is found', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  await page.goto('/admin/import')
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Please choose a file that holds something.')
  await bring(page, 'Stock counts', 'SKU,In stokc,Colour\nEP2-PR,4\n', 'counts.csv')
  await expect(page.getByRole('main')).toContainText('it has no column “In stock” (was “In stokc” meant?)')
  await expect(page.getByRole('main')).toContainText('Not read: “In stokc” (was “In stock” meant?), “Colour”.')
})

test('prices come back from a spreadsheet with semicolons; old and new stand side by side', async ({ page }) => {
  await asStaff(page, 'shop@example.com')
  const out = await page.request.get('/admin/import/export/variants')
  const { data } = Papa.parse<string[]>((await out.text()).slice(1), { skipEmptyLines: true })
  const head = data[0] ?? []
  const [sku, low] = [head.indexOf('SKU'), head.indexOf('Low stock')]
  const rows = data
    .slice(1)
    .map((cells) => (cells[sku] === 'EP2-PR' ? cells.with(low, String(Number(cells[low]) + 1)) : cells))
  await bring(
    page,
    'Formats and prices',
    Papa.unparse([head, ...rows], { delimiter: ';', newline: '\n' }),
    'formats.csv',
  )
  await waitFor(page, /Apply 1 row/)
  await expect(page.getByRole('region', { name: 'Rows of the file' })).toContainText('Low stock:')
  await apply(page, 'Apply 1 row')
  await waitFor(page, /1\s+changed/)
})
