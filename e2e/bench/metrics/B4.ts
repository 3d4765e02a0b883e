import { byHand, handServed } from '../floor/hand-served'
import { enough, usualBrowser } from '../load/browser'
import { follow, followRaw, type Way } from '../load/click'
import { rawBrowser } from '../load/raw-browser'
import type { Metric } from '../metric'
import { PAGES } from '../pages'
import { usualFront } from '../shop'

const PAIRS = 8
/** For the two that one browser goes through, and for the one of the other. */
const SECONDS = { fetched: 22, ready: 14 }

export const B4: Metric = {
  id: 'B4',
  title: 'from a click in a list to the paint of the page behind it',
  target: { op: '≤', value: 17, of: 'above' },
  whats: ['fetched while the pointer rests', 'made ready while the button is down'],
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    const nginx = await handServed(ctx)
    const browser = await usualBrowser(ctx)
    const bare: Way = { list: nginx.url + byHand('listing'), page: byHand('product') }
    const way: Way = { list: shop.url + PAGES.listing, page: PAGES.product }
    const [floor, fetched] = [[] as number[], [] as number[]]
    const end = performance.now() + SECONDS.fetched * 1000
    for (let pair = 0; pair < PAIRS && performance.now() < end && ctx.hasTime(5); pair++) {
      floor.push((await follow(browser, bare)).after)
      const { after, delivery } = await follow(browser, way)
      if (delivery !== 'navigational-prefetch') throw new Error('the page had not been fetched ahead')
      fetched.push(after)
    }
    yield { what: 'fetched while the pointer rests', unit: 'ms', floor, ours: enough(fetched) }

    const raw = await rawBrowser(ctx)
    const ready: number[] = []
    const rawEnd = performance.now() + SECONDS.ready * 1000
    for (let pair = 0; pair < PAIRS && performance.now() < rawEnd && ctx.hasTime(3); pair++) {
      const { after, wasPrerendered } = await followRaw(raw, way)
      if (!wasPrerendered) throw new Error('the browser had not made the page ready')
      ready.push(after)
    }
    await raw.stop()
    const target = { op: '≤', value: 33, of: 'ours' } as const
    yield { what: 'made ready while the button is down', unit: 'ms', floor, ours: enough(ready), target }
  },
}
