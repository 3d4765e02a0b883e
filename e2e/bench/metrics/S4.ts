import { load } from '../load/wrk'
import type { Metric } from '../metric'
import { PAGES } from '../pages'
import { usualFront } from '../shop'

const PAIRS = 4
const ALONE = { 'accept-encoding': 'br' }
/** As a browser sends it that has put something into its cart. */
const WITH_CART = { ...ALONE, cookie: 'cart=k3v9q0c2m4x7z1a8b5d6.c2lnbmVkLWJ5LXRoZS1zaG9wLWl0c2VsZg; cart-count=3' }

export const S4: Metric = {
  id: 'S4',
  title: 'answers per second with a cart ÷ without',
  target: { op: '≥', value: 0.9, of: 'ratio' },
  async *measure(ctx) {
    const { wrk } = ctx.tools
    if (!wrk) return
    const shop = await usualFront(ctx)
    const ask = { url: shop.url + PAGES.product, seconds: 2, pids: [shop.pid] }
    const [floor, ours] = [[] as number[], [] as number[]]
    for (let pair = 0; pair < PAIRS && ctx.hasTime(5); pair++) {
      floor.push((await load(wrk, { ...ask, headers: ALONE })).perSecond)
      ours.push((await load(wrk, { ...ask, headers: WITH_CART })).perSecond)
    }
    yield { unit: '/s', floor, ours }
  },
}
