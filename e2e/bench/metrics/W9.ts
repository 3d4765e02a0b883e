import { spawn } from 'node:child_process'
import { addToCart } from '@/lib/cart/commands'
import { settle } from '@/lib/checkout/commands/settle'
import { skuOf } from '../data/catalogue'
import type { Metric } from '../metric'
import { paidOrder } from '../orders'
import { worldApart } from '../world'

const TIMES = 40

/** What the kernel was asked to write through to the disk, counted from outside. */
export const W9: Metric = {
  id: 'W9',
  title: 'waits for the disk',
  // One for the commit; now and then the log is written back to the file, which is a wait or two for many commits.
  target: { op: '≤', value: 1.1, of: 'ours' },
  whats: ['per thing added to a cart', 'per order settled alone'],
  async *measure(ctx) {
    const { strace } = ctx.tools
    if (!strace) return
    const world = await worldApart(ctx)
    const adds = await syncsDuring(strace, async () => {
      for (let n = 0; n < TIMES; n++)
        await addToCart(world, { actor: null, cartId: null }, { offer: `variant:${skuOf(n)}`, quantity: 1 })
    })
    yield { what: 'per thing added to a cart', unit: '', ours: [adds / TIMES] }
    const sessions: string[] = []
    for (let n = 0; n < TIMES; n++) sessions.push(await paidOrder(world, n))
    const settled = await syncsDuring(strace, async () => {
      for (const session of sessions) await settle(world, session)
    })
    yield { what: 'per order settled alone', unit: '', ours: [settled / TIMES] }
  },
}

async function syncsDuring(strace: string, work: () => Promise<void>): Promise<number> {
  const args = ['-f', '-c', '-e', 'trace=fsync,fdatasync', '-p', String(process.pid)]
  const watcher = spawn(strace, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const ended = new Promise((end) => watcher.once('exit', end))
  await new Promise<void>((attached) => {
    watcher.stderr.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('attached')) attached()
    })
    watcher.once('exit', () => attached())
  })
  await work()
  watcher.kill('SIGINT')
  await ended
  if (!said.includes('attached')) throw new Error(`strace may not watch this process: ${said.slice(0, 200)}`)
  return [...said.matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+).*\b(?:fsync|fdatasync)$/gm)].reduce(
    (all, [, calls]) => all + Number(calls),
    0,
  )
}
