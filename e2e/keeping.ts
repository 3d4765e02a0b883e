import { chromium, type LaunchOptions, type Page } from '@playwright/test'
import { findBrowser } from '../bin/find-browser'

export type Kept = Window & { wasKept?: boolean }

/** A browser that keeps pages for the way back, which those for tests do not. */
export function keepingBrowser(more: LaunchOptions = {}) {
  const executablePath = findBrowser()
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath && { executablePath }),
    ...more,
  })
}

/** Lets a page say whether it was shown as it had been left. */
export const watchReturns = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pageshow', (event) => {
      ;(window as Kept).wasKept = event.persisted
    })
  })

/** By the page itself: a page that is restored loads nothing, so there is no loading to wait for. */
export const goBack = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()))
