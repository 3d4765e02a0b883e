import { defineConfig } from '@playwright/test'
import { findBrowser } from '../bin/find-browser'
import { FRONT_ALONE } from './front-alone'
import { shopUrl } from './ports'

const executablePath = findBrowser()
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Send forms by hand, or ask what no page asks, so script makes no difference to them. */
const HOSTILE = [
  'matrix.spec.ts',
  'full-disk.spec.ts',
  'hostile.spec.ts',
  'limits.spec.ts',
  'looked-after.spec.ts',
  'staff-empty-shop.spec.ts',
]
/** Asks with a script (axe), or looks at what stands on the wire. */
const ONCE = [
  'access.spec.ts',
  'enhancing*.spec.ts',
  'front.spec.ts',
  'staff-import-access.spec.ts',
  'staff-access.spec.ts',
  'staff-media.spec.ts',
  'staff-renewed.spec.ts',
  'staff-nuggets-access.spec.ts',
  'weight*.spec.ts',
  'machines.spec.ts',
  'two-processes.spec.ts',
]

const HYDRATED = 'hydrated.spec.ts'
const isPlain = process.env.E2E_FRONT === 'off'

/** Every journey is taken twice: with script and without. Under plain Next once, hydrated. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // What a test waits for comes at some time on however slow a machine, and this only says when to give up.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: shopUrl,
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: isPlain
    ? [{ name: 'hydrated', testIgnore: FRONT_ALONE.flatMap(({ files }) => files) }]
    : [
        { name: 'with script', use: { javaScriptEnabled: true }, testIgnore: [HYDRATED, ...HOSTILE] },
        {
          name: 'without script',
          use: { javaScriptEnabled: false },
          testIgnore: [...ONCE, HYDRATED, ...HOSTILE],
        },
        { name: 'hostile', use: { javaScriptEnabled: false }, testMatch: HOSTILE },
      ],
  ...(isPlain && { grepInvert: FRONT_ALONE.flatMap(({ titles }) => titles.map((title) => new RegExp(title))) }),
  webServer: {
    command: 'node --import tsx e2e/server.ts',
    cwd: '..',
    url: `${shopUrl}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
