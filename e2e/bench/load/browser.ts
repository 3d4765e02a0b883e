import type { Browser, Page } from '@playwright/test'
import { keepingBrowser } from '../../keeping'
import type { Context } from '../context'

/** One for all that is looked at, each time with nothing kept from the time before. */
export const usualBrowser = (ctx: Context): Promise<Browser> =>
  ctx.once(
    'browser',
    async () => {
      if (!ctx.tools.chromium) throw new Error('Chromium is not installed')
      // Whoever breaks off the run has everything stopped that it started, and this with it.
      const breaks = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
      return keepingBrowser({ executablePath: ctx.tools.chromium, ...breaks })
    },
    (browser) => browser.close(),
  )

/** Until its script acts as well, where it has one: that comes after the first paint. */
export async function openWhole(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(
    () => !document.querySelector('script[data-keep]') || performance.getEntriesByName('enhanced').length > 0,
  )
}

const LEAST = 5

/** Two clicks on a busy machine say nothing: too few are missing, with the reason. */
export function enough(samples: number[]): number[] {
  if (samples.length < LEAST)
    throw new Error(`only ${samples.length} were taken in the time there was, of at least ${LEAST}`)
  return samples
}
