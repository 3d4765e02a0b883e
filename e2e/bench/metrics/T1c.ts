import { addToCart } from '@/lib/cart/commands'
import { skuOf } from '../data/catalogue'
import { bareCommits, rateOf } from '../floor/durable'
import type { Metric } from '../metric'
import { worldApart } from '../world'

const PAIRS = 5

/** Every third add opens a new cart; the others go to one that is there. */
export const T1c: Metric = {
  id: 'T1c',
  title: 'add to cart (command) ÷ bare durable commits',
  target: { op: '≥', value: 0.8, of: 'ratio' },
  async *measure(ctx) {
    const world = await worldApart(ctx)
    const bare = bareCommits(ctx.folder)
    let [count, cartId] = [0, null as string | null]
    const add = async () => {
      const offer = `variant:${skuOf(count % 9000)}`
      const added = await addToCart(world, { actor: null, cartId }, { offer, quantity: 1 })
      count += 1
      cartId = !added.ok || count % 3 === 0 ? null : added.value.cartId
    }
    await rateOf(0.5, add)
    const [floor, ours] = [[] as number[], [] as number[]]
    for (let pair = 0; pair < PAIRS && ctx.hasTime(3); pair++) {
      floor.push(bare.perSecond(1))
      ours.push(await rateOf(1, add))
    }
    bare.close()
    yield { unit: '/s', floor, ours }
  },
}
