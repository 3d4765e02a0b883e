import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** `CHROME_PATH`, a Chromium on the PATH, or Playwright's own; undefined where there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH, ...onPath, chromium.executablePath()].find((file) => file && existsSync(file))
}

/** Installs one where none is found, and says so. */
function installBrowser(): string | undefined {
  console.log('No browser was found. Installing Chromium for the browser journeys …')
  const run = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0
  const isRoot = process.getuid?.() === 0
  const byDebian = () => run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium')
  if (!(isRoot && existsSync('/usr/bin/apt-get') && byDebian()))
    run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  return findBrowser()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = findBrowser() ?? installBrowser()
  if (!browser) {
    console.error('No browser could be installed. Install Chromium and name it: CHROME_PATH=/path/to/chromium')
    process.exit(1)
  }
  console.log(`Browser: ${browser}`)
}
