import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { type SandboxedShop, startSandboxedShop } from '../bin/sandboxed-shop'
import { apart, apartUrl } from './ports'
import { addProduct, fillDetails, payWith } from './steps'

let shop: SandboxedShop

test.use({ baseURL: apartUrl })
test.beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-crash-'))
  shop = await startSandboxedShop({ dataDir, ports: apart, quiet: true })
})
test.afterAll(() => shop.stop())

test('the shop is killed while somebody pays: the money finds its order, and every promise is kept', async ({
  page,
}) => {
  await addProduct(page, 'explain-pain', { format: 'E-book' })
  await page.getByRole('link', { name: 'Go to the checkout' }).click()
  await fillDetails(page, { ships: false })
  await page.getByRole('button', { name: 'See everything once more' }).click()
  await page.getByRole('button', { name: /^Pay AUD/ }).click()
  await expect(page).toHaveURL(/\/pay\//)

  await shop.crash()
  await payWith(page, '4242 4242 4242 4242').catch(() => {})
  await expect.poll(paidSessions).toHaveLength(1)
  const [session] = await paidSessions()

  await shop.restart()
  await page.goto(`/checkout/return?session=${session?.id}`)
  await expect(page.getByRole('status')).toContainText('Paid. Thank you.')
  await expect(page.getByRole('heading', { name: 'Your downloads' })).toBeVisible()

  const env = { ...process.env, DATABASE_URL: shop.databaseUrl }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/invariants.ts'], { env })
  expect(stdout).toContain('Every promise is kept.')
})

async function paidSessions(): Promise<{ id: string; payment_status: string }[]> {
  const answer = await fetch(`${shop.stripeUrl}/_control/books`)
  const books = (await answer.json()) as { sessions: Record<string, { id: string; payment_status: string }> }
  return Object.values(books.sessions).filter((session) => session.payment_status === 'paid')
}
