import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { slugOf } from '../data/catalogue'
import { usualShop } from '../data/databases'
import { wordAt } from '../data/words'
import type { Metric } from '../metric'
import { fetchRaw } from '../pages'
import { ports } from '../ports'
import { startShop } from '../shop'

/** Several of each kind that nobody has asked for. */
const MISSES: Record<string, (n: number) => string> = {
  'product page, not kept': (n) => `/shop/${slugOf(21 + n)}`,
  'nugget, not kept': (n) => `/nuggets/told-00000${21 + n}`,
  'listing, not kept': (n) => `/shop?page=${1 + n}`,
  'course page, not kept': (n) => `/courses/taught-${1 + n}`,
  search: (n) => `/search?q=${wordAt(400 + n)}`,
}
const TIMES = 4

/** Statements that one answer takes, counted inside the shop: the least of several, because its jobs ask meanwhile. */
export const W8: Metric = {
  id: 'W8',
  title: 'statements per answer',
  target: { op: '≤', value: 2, of: 'ours' },
  whats: [...Object.keys(MISSES), 'page from the cache'],
  async *measure(ctx) {
    const { folder } = await usualShop(ctx)
    const probe = pathToFileURL(join(ctx.root, 'e2e/bench/probe.mjs')).href
    const shop = await startShop(ctx, { folder, port: ports.second, args: ['--import', probe], ipc: true })
    const count = async (pathOf: (n: number) => string) => {
      const counts: number[] = []
      for (let n = 0; n < TIMES; n++)
        counts.push((await during(shop.child, () => fetchRaw(shop.url + pathOf(n)))).length)
      return Math.min(...counts)
    }
    try {
      await untilQuiet(shop.child)
      for (const [what, pathOf] of Object.entries(MISSES)) yield { what, unit: '', ours: [await count(pathOf)] }
      const kept = await count(() => `/shop/${slugOf(21)}`)
      yield { what: 'page from the cache', unit: '', ours: [kept], target: { op: '=', value: 0, of: 'ours' } }
    } finally {
      await shop.stop()
    }
  },
}

/** The jobs of a start make the search index, and may have mail to send. */
async function untilQuiet(child: ChildProcess) {
  for (let quiet = 0; quiet < 2; ) {
    await pause(500)
    quiet = ofPages(await tellStatements(child)).length === 0 ? quiet + 1 : 0
  }
}

async function during(child: ChildProcess, work: () => Promise<unknown>): Promise<string[]> {
  await tellStatements(child)
  await work()
  return ofPages(await tellStatements(child))
}

const ofPages = (told: string[]) =>
  told.filter((text) => !/"jobs"|"rounds"|"search_state"|^(commit|begin|rollback)/.test(text))

const tellStatements = (child: ChildProcess): Promise<string[]> =>
  new Promise((tell) => {
    child.once('message', (message) => tell((message as { statements: string[] }).statements))
    child.send('statements')
  })
