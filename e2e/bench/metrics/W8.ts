import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { slugOf } from '../data/catalogue'
import { usualShop } from '../data/databases'
import type { Metric } from '../metric'
import { fetchRaw } from '../pages'
import { ports } from '../ports'
import { startShop } from '../shop'

const MISSES = {
  'product page, not kept': `/shop/${slugOf(21)}`,
  'nugget, not kept': '/nuggets/told-0000021',
  'listing, not kept': '/shop',
  'course page, not kept': '/courses/taught-1',
  search: '/search?q=pain',
}

/** Statements that one answer takes, counted inside the shop. */
export const W8: Metric = {
  id: 'W8',
  title: 'statements per answer',
  target: { op: '≤', value: 2, of: 'ours' },
  whats: ['page from the cache', ...Object.keys(MISSES)],
  async *measure(ctx) {
    const { folder } = await usualShop(ctx)
    const probe = pathToFileURL(join(ctx.root, 'e2e/bench/probe.mjs')).href
    const shop = await startShop(ctx, { folder, port: ports.second, args: ['--import', probe], ipc: true })
    try {
      // The jobs of the start have to be over; what still comes between is their second's polling.
      await new Promise((wait) => setTimeout(wait, 1500))
      for (const path of Object.values(MISSES)) await fetchRaw(`${shop.url}${path.replace('21', '22')}`)
      for (const [what, path] of Object.entries(MISSES)) {
        const told = await during(shop.child, () => fetchRaw(shop.url + path.replace('taught-1', 'taught-2')))
        yield { what, unit: '', ours: [told.length] }
      }
      const path = MISSES['product page, not kept']
      const told = await during(shop.child, () => fetchRaw(shop.url + path))
      yield { what: 'page from the cache', unit: '', ours: [told.length], target: { op: '=', value: 0, of: 'ours' } }
    } finally {
      await shop.stop()
    }
  },
}

/** Without those of the jobs, which ask by themselves. */
async function during(child: ChildProcess, work: () => Promise<unknown>): Promise<string[]> {
  await tellStatements(child)
  await work()
  return (await tellStatements(child)).filter((text) => !/"jobs"|"rounds"|"search_state"|^commit$/.test(text))
}

const tellStatements = (child: ChildProcess): Promise<string[]> =>
  new Promise((tell) => {
    child.once('message', (message) => tell((message as { statements: string[] }).statements))
    child.send('statements')
  })
