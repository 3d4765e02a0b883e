import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { type SandboxedShop, startSandboxedShop } from '../bin/sandboxed-shop'
import { apart, apartUrl } from './ports'

const dataDir = mkdtempSync(join(tmpdir(), 'shop-empty-'))
let shop: SandboxedShop

test.describe.configure({ mode: 'serial' })
test.use({ baseURL: apartUrl })
test.beforeAll(async () => {
  shop = await startSandboxedShop({ dataDir, ports: apart, quiet: true, isEmpty: true })
})
test.afterAll(() => shop.stop())

/** What somebody types at the machine itself; its answer, or its complaint. */
async function run(...args: string[]): Promise<string> {
  const program = ['run', '-s', ...args]
  const done = promisify(execFile)('npm', program, { env: { ...process.env, ...shop.env } })
  return done.then(
    ({ stdout }) => stdout,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  )
}

const PUBLIC = [
  '/',
  '/start',
  '/nuggets',
  '/shop',
  '/courses',
  '/search',
  '/search?q=pain',
  '/about',
  '/contact',
  '/privacy',
]
const MORE = [
  '/terms',
  '/shipping-and-returns',
  '/cart',
  '/sign-in',
  '/sitemap.xml',
  '/robots.txt',
  '/nuggets/feed.xml',
]

test('a shop with nothing in it answers on every page, and has words for having nothing', async ({ page, request }) => {
  for (const path of [...PUBLIC, ...MORE, '/nuggets/atom.xml', '/nuggets/feed.json', '/og/front.png'])
    expect((await request.get(path)).status(), path).toBe(200)
  for (const path of PUBLIC) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
  }
  await page.goto('/nuggets')
  await expect(page.getByText('Nothing has been told here yet.')).toBeVisible()
  await expect(page.getByLabel('Narrow the list'), 'by what is not there').toHaveCount(0)
  for (const path of ['/nuggets/none', '/shop/none', '/courses/none', '/product/none'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('the first owner comes from a link that the server prints, and is told what to do first and where', async ({
  page,
}) => {
  expect(await run('owner')).toContain('Please name an e-mail address')
  const said = await run('owner', '--', 'You@Example.org')
  await page.goto(/http\S+/.exec(said)?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const steps = page.getByRole('region', { name: 'Before the shop opens' })
  // The stand-in of Stripe is connected already.
  await expect(steps.getByText('1 of 8 are done')).toBeVisible()
  await expect(steps.getByRole('listitem')).toHaveCount(7)
  await expect(steps.getByRole('link', { name: 'Make the first product' })).toBeVisible()
  expect(await run('owner', '--', 'you@example.org')).toContain('is an owner already')
  expect(await run('owner', '--', 'other@example.org')).toContain('has an owner already')

  await page.getByRole('link', { name: 'Say who you are' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Kind Hands')
  await page.getByLabel('ABN').fill('51 824 753 557')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('ABN')).toHaveAccessibleDescription(/do not add up/)
  await page.getByLabel('ABN').fill('51 824 753 556')
  await page.getByLabel('E-mail address for questions').fill('hello@example.org')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await page.goto('/contact')
  await expect(page).toHaveTitle(/Kind Hands/)
  await expect(page.getByRole('link', { name: 'hello@example.org' })).toBeVisible()

  await page.goto('/admin/nuggets/new')
  await page.getByRole('textbox', { name: 'Title' }).fill('A quiet signal')
  await page.getByRole('button', { name: 'Begin to write' }).click()
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('link', { name: 'At least one category' }).click()
  const categories = page.getByRole('group', { name: 'Categories' })
  await expect(categories).toContainText('There are none yet.')
  await categories.getByRole('link', { name: 'make one' }).click()
  await expect(page.getByRole('region', { name: 'Categories' })).toContainText('There is none yet.')
})

test('a shop that was wrecked comes back from its backup', async ({ page }) => {
  const backup = new RegExp(`${dataDir}/backups/backup-\\d+`).exec(await run('backup'))?.[0] ?? ''
  expect(await run('restore', '--', backup)).toContain('--force moves it aside first')
  expect(await run('restore', '--', backup, '--force')).toContain('a shop is running')
  await shop.crash()
  writeFileSync(join(dataDir, 'shop.db'), 'a disk that went bad')
  expect(await run('restore', '--', backup, '--force')).toContain('every promise kept')
  await shop.restart()
  await page.goto('/contact')
  await expect(page).toHaveTitle(/Kind Hands/)
})
