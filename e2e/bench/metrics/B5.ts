import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Request } from '@playwright/test'
import { type Kept, watchReturns } from '../../keeping'
import { byHand, handServed } from '../floor/hand-served'
import { enough, openWhole, usualBrowser } from '../load/browser'
import type { Metric } from '../metric'
import { PAGES } from '../pages'
import { usualFront } from '../shop'

const PAIRS = 8
const SECONDS = 8
/** So long after the paint a request still counts as one of the way back. */
const QUIET = 150

type Returned = Kept & { back?: number }

export const B5: Metric = {
  id: 'B5',
  title: 'from the way back to the paint of the page that was left',
  target: { op: '≤', value: 17, of: 'above' },
  whats: ['until it is painted', 'requests'],
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    const nginx = await handServed(ctx)
    const context = await (await usualBrowser(ctx)).newContext()
    const [bare, page] = [await context.newPage(), await context.newPage()]
    for (const each of [bare, page]) await watchPaintOfReturn(each)
    const [floor, ours, requests] = [[] as number[], [] as number[], [] as number[]]
    const end = performance.now() + SECONDS * 1000
    for (let pair = 0; pair < PAIRS && performance.now() < end && ctx.hasTime(3); pair++) {
      floor.push((await returnTo(bare, nginx.url + byHand('product'), nginx.url + byHand('nugget'))).after)
      const { after, asked } = await returnTo(page, shop.url + PAGES.product, shop.url + PAGES.nugget)
      ours.push(after)
      requests.push(asked)
    }
    await context.close()
    yield { what: 'until it is painted', unit: 'ms', floor, ours: enough(ours) }
    yield { what: 'requests', unit: '', ours: requests, target: { op: '=', value: 0, of: 'ours' } }
  },
}

/** In the second frame after a page is shown again the first one stands painted. */
async function watchPaintOfReturn(page: Page) {
  await watchReturns(page)
  await page.addInitScript(() => {
    addEventListener('pageshow', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const left = Number(sessionStorage.getItem('left'))
          ;(window as unknown as Returned).back = performance.timeOrigin + performance.now() - left
        }),
      ),
    )
  })
}

async function returnTo(page: Page, url: string, next: string): Promise<{ after: number; asked: number }> {
  // A page behind another one is not painted.
  await page.bringToFront()
  await openWhole(page, url)
  await page.evaluate(() => {
    ;(window as unknown as Returned).back = undefined
  })
  await openWhole(page, next)
  let asked = 0
  const count = (request: Request) => {
    if (!isIcon(request)) asked++
  }
  page.on('request', count)
  await page.evaluate(() => {
    setTimeout(() => {
      sessionStorage.setItem('left', String(performance.timeOrigin + performance.now()))
      history.back()
    })
  })
  const { after, wasKept } = await paintedAt(page, url)
  await pause(QUIET)
  const onTheWay = asked
  // What counts nothing would be content with anything.
  await page.evaluate(() => fetch(location.href).catch(() => undefined))
  page.off('request', count)
  if (asked === onTheWay) throw new Error('the requests of a page that was restored are not told')
  if (!wasKept) throw new Error('the page was not kept for the way back')
  return { after, asked: onTheWay }
}

/** A browser looks for it after every change of its address bar. */
const isIcon = (request: Request) => /\/(icon\.svg|favicon\.ico)$/.test(request.url())

/** In the middle of a loading there is no page to ask. */
async function paintedAt(page: Page, url: string): Promise<{ after: number; wasKept: boolean | undefined }> {
  for (let tries = 0; tries < 100; tries++) {
    const told = await page
      .evaluate(() => {
        const { back, wasKept } = window as unknown as Returned
        return { after: back, wasKept, url: location.href }
      })
      .catch(() => undefined)
    if (told?.url === url && told.after !== undefined) return { after: told.after, wasKept: told.wasKept }
    await pause(20)
  }
  throw new Error('the page that was left did not come back')
}
