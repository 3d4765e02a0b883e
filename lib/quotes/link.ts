import { isSigned } from '@/lib/world/signed'
import type { World } from '@/lib/world/world'

type Quoted = { id: string; number: string; linkVersion: number }
const textOf = ({ id, linkVersion }: Quoted) => `offer:${id}:${linkVersion}`

/** Whoever has the link of the mail may look at the quote and accept it. */
export const mayOpenQuote = (world: Pick<World, 'sign'>, quote: Quoted, key: string) =>
  isSigned(world, textOf(quote), key)

export const quotePath = (world: Pick<World, 'sign'>, quote: Quoted) =>
  `/quotes/${quote.number}?key=${world.sign(textOf(quote))}` as const
