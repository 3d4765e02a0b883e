import { expect, test } from '@playwright/test'
import { asStaff } from './steps'

const LISTS = {
  '/admin/courses': 'Explain Pain online, self-paced',
  '/admin/courses?title=Conference': 'Explain Pain Conference',
  '/admin/dates?when=coming': 'explain-pain-melbourne-next',
  '/admin/nuggets?topic=nerves': 'Slide or pull',
  '/admin/nuggets/references?words=raja': 'raja2020',
  '/admin/comments?state=approved': 'Oxytocin, a hormone for company',
  '/admin/media?words=Kathmandu': 'A drawn map of Kathmandu',
  '/admin/people?email=owner': 'owner@example.com',
}

test('what a list shows goes along as a file, narrowed as the list is', async ({ page }) => {
  await asStaff(page, 'owner@example.com')
  for (const [path, words] of Object.entries(LISTS)) {
    await page.goto(path)
    const rows = await page.getByRole('main').locator('tbody tr').count()
    const further = await page.getByRole('link', { name: 'Further' }).count()
    const link = page.getByRole('link', { name: 'All of these as a CSV file' })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    const file = await answer.text()
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([path, 200, 'text/csv; charset=utf-8'])
    expect(file, path).toContain(words)
    if (further === 0) expect(file.trim().split('\r\n'), path).toHaveLength(rows + 1)
  }
})
