import { expect, test } from '@playwright/test'

const MOVED = [
  { old: '/noijam/oxytocin-a-hormone-for-company', now: '/nuggets/oxytocin-a-hormone-for-company' },
  { old: '/noijam/glide-path-for-nerves', now: '/nuggets/nerves-have-a-glide-path' },
  { old: '/product/explain-pain', now: '/shop/explain-pain' },
  { old: '/product/ep-handbook-protectometer', now: '/shop/explain-pain-handbook' },
  { old: '/product/gmi-pack', now: '/shop/gmi-pack' },
]

for (const { old, now } of MOVED)
  for (const address of [old, `${old}/`])
    test(`${address} leads to ${now} for good`, async ({ page }) => {
      const hops: number[] = []
      page.on('response', (answer) => {
        if (answer.request().isNavigationRequest()) hops.push(answer.status())
      })
      await page.goto(address)
      await expect(page).toHaveURL(now)
      expect(hops.at(-1)).toBe(200)
      expect(new Set(hops.slice(0, -1))).toEqual(new Set([308]))
    })

for (const address of ['/noijam/nowhere', '/product/nowhere'])
  test(`${address} never led anywhere and answers 404`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404)
  })
