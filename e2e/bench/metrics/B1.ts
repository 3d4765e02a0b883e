import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Context } from '../context'
import { byHand, DRESSED, dressed, handServed, SEEN, type SeenName } from '../floor/hand-served'
import type { Metric } from '../metric'
import { usualFront } from '../shop'

const NAMES: SeenName[] = ['home', 'nugget', 'product', 'course', 'cart']
const MOST: Record<string, number> = { nugget: 1.05 }
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
/** A cart is kept out of search engines on purpose, which is what that score is about. */
const isScored = (name: string, category: string) => !(name === 'cart' && category === 'seo')
const SECONDS_EACH = 20

type Run = {
  speed: number
  scores: Record<string, number>
  failed: string[]
  lcp: number
  fcp: number
  tbt: number
  cls: number
}
type Beside = Record<string, { floor: Run[]; dressed: Run[]; ours: Run[] }>

/** Page by page and round by round, the hand-written one first. */
const look = (ctx: Context): Promise<Beside> =>
  ctx.once('lighthouse', async () => {
    const { chromium } = ctx.tools
    if (!chromium) throw new Error('Chromium is not installed')
    const shop = await usualFront(ctx)
    const nginx = await handServed(ctx)
    const beside: Beside = Object.fromEntries(NAMES.map((name) => [name, { floor: [], dressed: [], ours: [] }]))
    for (let round = 0; round < (ctx.flags.isFull ? 5 : 3); round++)
      for (const name of NAMES) {
        if (!ctx.hasTime(SECONDS_EACH)) return beside
        const categories = beside[name]?.ours.length === 0 ? CATEGORIES : ['performance']
        const runs = await lighthouse(ctx.root, chromium, [
          { url: nginx.url + byHand(name), categories: ['performance'] },
          { url: shop.url + SEEN[name], categories },
          ...(DRESSED.includes(name) ? [{ url: nginx.url + dressed(name), categories: ['performance'] }] : []),
        ])
        // Now and then it misses the paint that it looks for, on whichever page: such a round says nothing.
        if (runs.some(({ lcp }) => lcp === null)) continue
        const [floor, ours, set] = runs as [Run, Run, Run | undefined]
        beside[name]?.floor.push(floor)
        beside[name]?.ours.push(ours)
        if (set) beside[name]?.dressed.push(set)
      }
    return beside
  })

type Looked = Omit<Run, 'lcp'> & { lcp: number | null }

async function lighthouse(
  root: string,
  chromium: string,
  runs: { url: string; categories: string[] }[],
): Promise<Looked[]> {
  const program = join(root, 'e2e/bench/load/lighthouse.mjs')
  const child = spawn(process.execPath, [program, chromium, JSON.stringify(runs)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: root,
  })
  const found: Looked[] = []
  for await (const line of createInterface(child.stdout)) found.push(JSON.parse(line) as Looked)
  if (found.length < runs.length) throw new Error('Lighthouse ended before it was done')
  return found
}

export const B1: Metric = {
  id: 'B1',
  title: 'largest paint, simulated slow 4G ÷ a page written by hand',
  target: { op: '≤', value: 1.1, of: 'ratio' },
  whats: NAMES,
  async *measure(ctx) {
    const beside = await look(ctx)
    for (const [what, { floor, dressed, ours }] of Object.entries(beside)) {
      if (ours.length === 0) continue
      const target = { op: '≤', value: MOST[what] ?? 1.1, of: 'ratio' } as const
      yield { what, unit: 'ms', floor: floor.map(({ lcp }) => lcp), ours: ours.map(({ lcp }) => lcp), target }
      if (dressed.length === 0) continue
      const set = { what: `${what}, that page in the same faces`, floor: dressed.map(({ lcp }) => lcp) }
      yield { ...set, unit: 'ms', ours: ours.map(({ lcp }) => lcp) }
    }
  },
}

export const B2: Metric = {
  id: 'B2',
  title: 'blocking time and layout shift',
  target: { op: '=', value: 0, of: 'ours' },
  whats: NAMES.flatMap((name) => [`${name}, blocking`, `${name}, shift`]),
  async *measure(ctx) {
    for (const [name, { ours }] of Object.entries(await look(ctx))) {
      if (ours.length === 0) continue
      yield { what: `${name}, blocking`, unit: 'ms', ours: ours.map(({ tbt }) => tbt) }
      yield { what: `${name}, shift`, unit: '', ours: ours.map(({ cls }) => cls) }
    }
  },
}

export const B6: Metric = {
  id: 'B6',
  title: 'Lighthouse score',
  target: { op: '=', value: 100, of: 'ours' },
  whats: NAMES.flatMap((name) =>
    CATEGORIES.filter((category) => isScored(name, category)).map((category) => `${name}, ${category}`),
  ),
  async *measure(ctx) {
    for (const [name, { ours }] of Object.entries(await look(ctx)))
      for (const category of CATEGORIES.filter((it) => isScored(name, it))) {
        const scores = ours.flatMap(({ scores }) => scores[category] ?? [])
        if (scores.length === 0) continue
        const lost = [...new Set(ours.flatMap(({ failed }) => failed))].join(', ')
        const isSpeed = category === 'performance'
        const target = isSpeed ? ({ op: '≥', value: 99, of: 'ours' } as const) : undefined
        // A machine that is slowed four times stands for a phone only while it is a fast one itself.
        const speed = `this machine's index: ${ours.map((run) => run.speed).join(', ')}; about 2000 is meant`
        yield {
          what: `${name}, ${category}`,
          unit: '',
          ours: scores,
          target,
          note: [isSpeed && speed, Math.min(...scores) < 100 && lost].filter(Boolean).join('; '),
        }
      }
  },
}
