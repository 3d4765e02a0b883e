import { settle } from '@/lib/checkout/commands/settle'
import type { Context } from '../context'
import { bareCommits } from '../floor/durable'
import type { Metric } from '../metric'
import { paidOrder } from '../orders'
import { worldApart } from '../world'

const PAIRS = 5
const ORDERS = 200
const AT_ONCE = 64

/** Orders of two lines, all placed and paid before the clock starts; only the settling is timed. */
export async function settling(ctx: Context, atOnce: number) {
  const world = await worldApart(ctx)
  const bare = bareCommits(ctx.folder)
  const [floor, ours] = [[] as number[], [] as number[]]
  for (let pair = 0; pair <= PAIRS && ctx.hasTime(4); pair++) {
    const sessions: string[] = []
    for (let n = 0; n < ORDERS; n++) sessions.push(await paidOrder(world, pair * ORDERS + n))
    const w0 = bare.perSecond(0.5)
    const start = performance.now()
    for (let at = 0; at < ORDERS; at += atOnce)
      await Promise.all(
        sessions.slice(at, at + atOnce).map(async (session) => {
          const settled = await settle(world, session)
          if (!settled.ok || settled.value.status !== 'paid') throw new Error(`${session} was not settled`)
        }),
      )
    const perSecond = (ORDERS * 1000) / (performance.now() - start)
    // The first is for warming up.
    if (pair === 0) continue
    floor.push(w0)
    ours.push(perSecond)
  }
  bare.close()
  return { floor, ours }
}

export const T2c: Metric = {
  id: 'T2c',
  title: 'orders settled one by one ÷ bare durable commits',
  target: { op: '≥', value: 0.5, of: 'ratio' },
  async *measure(ctx) {
    yield { unit: '/s', ...(await ctx.once('settled one by one', () => settling(ctx, 1))) }
  },
}

export const T2g: Metric = {
  id: 'T2g',
  title: `orders settled, ${AT_ONCE} asked at once ÷ bare durable commits`,
  target: { op: '≥', value: 0.5, of: 'ratio' },
  async *measure(ctx) {
    yield {
      unit: '/s',
      ...(await settling(ctx, AT_ONCE)),
      note: 'orders that wait for the writer share a commit',
    }
  },
}

export const T3: Metric = {
  id: 'T3',
  title: 'orders settled in a second, durably',
  target: { op: '≥', value: 1482, of: 'ours' },
  async *measure(ctx) {
    const { ours } = await ctx.once('settled one by one', () => settling(ctx, 1))
    yield {
      unit: '/s',
      ours,
      note: 'twice the best published minute of a large platform; Stripe itself takes 25 in a second',
    }
  },
}
