import { placeOrder } from '@/lib/checkout/commands/place-order'
import { bareCommits } from '../floor/durable'
import { asPlanned } from '../load/planned'
import { rateOfEach } from '../load/readers'
import type { Metric } from '../metric'
import { makeMany, readyToOrder } from '../orders'
import { percentile } from '../statistics'
import { worldApart } from '../world'

const ROUNDS = 4
const ORDERS = 200
const AT_ONCE = 64
const SHARE = 0.3

type Ready = Awaited<ReturnType<typeof readyToOrder>>

/** Orders are placed when they were planned, whatever becomes of those before: what waits counts from its plan. */
export const T7: Metric = {
  id: 'T7',
  title: `slowest hundredth of placing an order at ${SHARE * 100} % of its capacity ÷ a durable commit`,
  target: { op: '≤', value: 5, of: 'ratio' },
  async *measure(ctx) {
    const world = await worldApart(ctx)
    const bare = bareCommits(ctx.folder)
    let made = 0
    const ready = () => makeMany(ORDERS, () => readyToOrder(world, made++))
    const place = async ({ visitor, ask }: Ready) => {
      const placed = await placeOrder(world, visitor, ask)
      if (!placed.ok) throw new Error(placed.refusal.kind)
    }
    // The first is for warming up.
    const capacities = [
      await rateOfEach(await ready(), AT_ONCE, place),
      await rateOfEach(await ready(), AT_ONCE, place),
    ]
    const perSecond = Math.round((capacities.at(-1) ?? 0) * SHARE)
    const [floor, ours, middle] = [[] as number[], [] as number[], [] as number[]]
    for (let round = 0; round < ROUNDS && ctx.hasTime(4); round++) {
      const waiting = await ready()
      floor.push(1000 / bare.perSecond(0.5))
      const taken: number[] = []
      await asPlanned({ perSecond, count: ORDERS }, async (due, n) => {
        await place(waiting[n] as Ready)
        taken.push(performance.now() - due)
      })
      ours.push(percentile(taken, 0.99))
      middle.push(percentile(taken, 0.5))
    }
    bare.close()
    const note = `${perSecond} a second; ${AT_ONCE} at once got ${Math.round(perSecond / SHARE)}; the middle one takes ${percentile(middle, 0.5).toFixed(1)} ms`
    yield { unit: 'ms', floor, ours, note }
  },
}
