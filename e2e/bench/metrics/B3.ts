import type { Page } from '@playwright/test'
import { BUTTON, handServed } from '../floor/hand-served'
import { enough, openWhole, usualBrowser } from '../load/browser'
import type { Metric } from '../metric'
import { PAGES } from '../pages'
import { usualFront } from '../shop'

const CLICKS = 20
/** A machine that has other work to do gets through fewer. */
const SECONDS = 16
const SLOWER = 4
/** A browser tells of no event that was over sooner, and of the others in steps of 8. */
const LEAST = 16

type Told = PerformanceEventTiming & { interactionId: number }
type Watching = Window & { told: Told[]; clickedAt: number }
type Press = { longest: number; clickedAt: number }

/** Every click is the first on a page that was just opened, as it is for whoever buys. */
export const B3: Metric = {
  id: 'B3',
  title: 'from a click on “Add to cart” to the next paint, processor slowed four times',
  target: { op: '≤', value: 1.3, of: 'ratio' },
  whats: ['beside a bare button', 'to the eye', 'until the count has changed'],
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    const nginx = await handServed(ctx)
    const context = await (await usualBrowser(ctx)).newContext()
    const bare = await watched(await context.newPage())
    const shopped = await watched(await context.newPage())
    const [floor, ours, counted] = [[] as number[], [] as number[], [] as number[]]
    const end = performance.now() + SECONDS * 1000
    for (let click = 0; click < CLICKS && performance.now() < end && ctx.hasTime(3); click++) {
      floor.push((await press(bare, nginx.url + BUTTON, 'Add')).longest)
      const { longest, clickedAt } = await press(shopped, shop.url + PAGES.product, 'Add to cart')
      ours.push(longest)
      counted.push((await countPainted(shopped.page, click + 1)) - clickedAt)
    }
    await context.close()
    yield { what: 'beside a bare button', unit: 'ms', floor, ours: enough(ours) }
    yield { what: 'to the eye', unit: 'ms', ours, target: { op: '≤', value: 50, of: 'ours' } }
    yield { what: 'until the count has changed', unit: 'ms', ours: counted, target: null }
  },
}

type Watched = { page: Page; slow(times: number): Promise<unknown> }

async function watched(page: Page): Promise<Watched> {
  const session = await page.context().newCDPSession(page)
  await page.addInitScript((durationThreshold) => {
    const watching = window as unknown as Watching
    watching.told = []
    addEventListener('click', ({ timeStamp }) => Object.assign(watching, { clickedAt: timeStamp }), true)
    const events = { type: 'event', durationThreshold } as PerformanceObserverInit
    new PerformanceObserver((list) => watching.told.push(...(list.getEntries() as Told[]))).observe(events)
  }, LEAST)
  return { page, slow: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }) }
}

/** The longest that the browser tells of one press on a page that was just opened, and when the click was. */
async function press({ page, slow }: Watched, url: string, name: string): Promise<Press> {
  await slow(1)
  await page.bringToFront()
  await openWhole(page, url)
  const button = page.getByRole('button', { name, exact: true })
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error(`there is no button “${name}” to be seen`)
  await slow(SLOWER)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const { longest, clickedAt } = await page.evaluate(toldOfPress)
  if (!clickedAt) throw new Error(`the button “${name}” was not hit`)
  return { longest: Math.max(LEAST, longest), clickedAt }
}

/** Of a click that was over sooner than it tells the browser is silent: half a second is waited for its word. */
async function toldOfPress(): Promise<Press> {
  const { told } = window as unknown as Watching
  for (let frames = 0; frames < 30 && !told.some(({ name }) => name === 'click'); frames++)
    await new Promise(requestAnimationFrame)
  const durations = told.filter(({ interactionId }) => interactionId > 0).map(({ duration }) => duration)
  return { longest: Math.max(0, ...durations), clickedAt: (window as unknown as Watching).clickedAt }
}

/** When the head of the page first told of so many in the cart. */
const countPainted = (page: Page, count: number) =>
  page.evaluate(async (count) => {
    while (Number(document.querySelector('.site-header .count')?.textContent) !== count)
      await new Promise(requestAnimationFrame)
    return performance.now()
  }, count)
