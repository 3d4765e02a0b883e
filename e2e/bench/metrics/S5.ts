import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { skuOf, slugOf } from '../data/catalogue'
import { client } from '../load/readers'
import type { Metric } from '../metric'
import { usualFront } from '../shop'
import { percentile } from '../statistics'
import { type BenchWorld, usualWorld } from '../world'

const SECONDS = 8
const READERS = 50
const EVERY = 250

type Work = {
  url: string
  sku: string
  confirmed: number
  /** When each edit was confirmed that nobody has seen yet. */
  unseen: Map<number, number>
}

/** A price that no other work has, and that says which edit it came from. */
const priceOf = (edit: number) => 700_000 + edit
const editOf = (text: string) => {
  const found = /\b7,0(\d\d)\.(\d\d)/.exec(text)
  return found ? Number(`${found[1]}${found[2]}`) : undefined
}

export const S5: Metric = {
  id: 'S5',
  title: 'a price is edited, two writers and 50 readers',
  target: null,
  whats: ['stale answers', 'until it shows'],
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    const world = await usualWorld(ctx)
    const works = [11, 12].map(
      (n): Work => ({ url: `${shop.url}/shop/${slugOf(n)}`, sku: skuOf(n), confirmed: 0, unseen: new Map() }),
    )
    for (const work of works) await edit(world, work, 1)

    const end = performance.now() + SECONDS * 1000
    const { read, end: hangUp } = client(READERS)
    const [delays, unread] = [[] as number[], [] as string[]]
    let [answers, stale] = [0, 0]
    const reader = async (work: Work) => {
      while (performance.now() < end) {
        // Everything confirmed before this request left must be in its answer.
        const atLeast = work.confirmed
        const { status, text } = await read(work.url)
        const shown = editOf(text)
        if (status !== 200 || shown === undefined) unread.push(`${status}`)
        else if (shown < atLeast) stale += 1
        for (const [n, at] of work.unseen)
          if (shown !== undefined && n <= shown) {
            delays.push(performance.now() - at)
            work.unseen.delete(n)
          }
        answers += 1
      }
    }
    const writer = async (work: Work) => {
      for (let n = 2; performance.now() < end - EVERY; n++) {
        await edit(world, work, n)
        await pause(EVERY)
      }
    }
    const readers = Array.from({ length: READERS }, (_, n) => reader(works[n % works.length] as Work))
    await Promise.all([...readers, ...works.map(writer)])
    hangUp()
    if (unread.length > 0) throw new Error(`${unread.length} answers held no price: ${unread[0]}`)
    const note = `${answers} answers, ${delays.length} edits seen; slowest hundredth of the edits after ${Math.round(percentile(delays, 0.99))} ms`
    yield { what: 'stale answers', unit: '', ours: [stale], target: { op: '=', value: 0, of: 'ours' }, note }
    yield { what: 'until it shows', unit: 'ms', ours: delays, target: { op: '≤', value: 50, of: 'ours' } }
  },
}

async function edit(world: BenchWorld, work: Work, n: number) {
  await transact(world.db, async (tx) => {
    await tx
      .update(variants)
      .set({ price: priceOf(n), isForSale: true })
      .where(eq(variants.id, work.sku))
    await touchContent(tx, 'catalogue')
  })
  work.confirmed = n
  work.unseen.set(n, performance.now())
}
