import { defineConfig } from '@playwright/test'
import { findBrowser } from '../bin/find-browser'
import { shopUrl } from './ports'

const executablePath = findBrowser()
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Sends its forms by hand, so script makes no difference to it. */
const HOSTILE = 'hostile.spec.ts'
/** Asks with a script (axe), or looks at what stands on the wire. */
const ONCE = ['access.spec.ts', 'front.spec.ts', 'weight.spec.ts', 'two-processes.spec.ts']

/** Every journey is taken twice: with script and without. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: shopUrl,
    trace: 'retain-on-failure',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'with script', use: { javaScriptEnabled: true }, testIgnore: HOSTILE },
    { name: 'without script', use: { javaScriptEnabled: false }, testIgnore: [...ONCE, HOSTILE] },
    { name: 'hostile', use: { javaScriptEnabled: false }, testMatch: HOSTILE },
  ],
  webServer: {
    command: 'node --import tsx e2e/server.ts',
    cwd: '..',
    url: `${shopUrl}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
