import { timingSafeEqual } from 'node:crypto'
import type { World } from './world'

/** Whether we signed `text`. A near miss takes as long as a far one. */
export function isSigned(world: Pick<World, 'sign'>, text: string, signature: string): boolean {
  const [right, given] = [Buffer.from(world.sign(text)), Buffer.from(signature)]
  return right.length === given.length && timingSafeEqual(right, given)
}
