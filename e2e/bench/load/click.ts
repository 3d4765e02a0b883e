import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import type { rawBrowser } from './raw-browser'

/** A page, and the address of the one that a link on it leads to, as the link says it. */
export type Way = { list: string; page: string }
export type Paint = { after: number; delivery: string; wasPrerendered: boolean }

/** So long the pointer rests on a link before the button goes down, and so long the button is down. */
const HOVER = 200
const PRESS = 80

/** One click, with nothing kept from before, as it is for whoever comes for the first time. */
export async function follow(browser: Browser, { list, page: path }: Way): Promise<Paint> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(tellClick)
    await page.goto(list)
    const { x, y } = await page.evaluate(placeOfLink, path)
    await page.mouse.move(x, y)
    await pause(HOVER)
    await page.mouse.down()
    await pause(PRESS)
    await page.mouse.up()
    await page.waitForURL(`**${path}`)
    return await page.evaluate(paintAfterClick)
  } finally {
    await context.close()
  }
}

/** The same in a browser that makes pages ready ahead. */
export async function followRaw(browser: Awaited<ReturnType<typeof rawBrowser>>, { list, page }: Way): Promise<Paint> {
  const { session, close } = await browser.open()
  const send = (method: string, params: object = {}) => browser.send(method, params, session)
  await send('Page.enable')
  await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${tellClick})()` })
  await send('Page.navigate', { url: list })
  await browser.evaluate(await browser.shown(list), `(${loaded})()`)
  const at = await browser.evaluate<{ x: number; y: number }>(session, `(${placeOfLink})('${page}')`)
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at })
  await pause(HOVER)
  const button = { ...at, button: 'left', clickCount: 1 }
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button })
  await pause(PRESS)
  // Nobody is there to answer once the next page has taken the place of this one.
  send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }).catch(() => {})
  const next = await browser.shown(new URL(page, list).href)
  const paint = await browser.evaluate<Paint>(next, `(${paintAfterClick})()`)
  await close()
  return paint
}

// What follows runs in pages. The clock of the next one begins later, so the click is told by the clock of both.

function tellClick() {
  addEventListener(
    'click',
    ({ timeStamp }) => sessionStorage.setItem('clicked', String(performance.timeOrigin + timeStamp)),
    true,
  )
}

const loaded = () =>
  new Promise((done) => (document.readyState === 'complete' ? done(true) : addEventListener('load', done)))

function placeOfLink(path: string): { x: number; y: number } {
  const link = document.querySelector(`a[href="${path}"]`)
  if (!link) throw new Error(`no link leads to ${path}`)
  link.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = link.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** How long after the click the first words of the page were painted. */
const paintAfterClick = () =>
  new Promise<Paint>((done) => {
    const clicked = Number(sessionStorage.getItem('clicked'))
    const [visit] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
      deliveryType: string
      activationStart: number
    })[]
    new PerformanceObserver((list, observer) => {
      const [first] = list.getEntriesByName('first-contentful-paint')
      if (!first || !visit) return
      observer.disconnect()
      done({
        after: performance.timeOrigin + first.startTime - clicked,
        delivery: visit.deliveryType,
        wasPrerendered: visit.activationStart > 0,
      })
    }).observe({ type: 'paint', buffered: true })
  })
