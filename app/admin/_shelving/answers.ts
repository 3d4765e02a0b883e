import type { OnShelf, ShelvingRefusal } from '@/lib/catalogue/rules/shelving'
import type { Standing } from './words'

const PLACE: Record<OnShelf, string> = { product: '/admin/products', pack: '/admin/packs' }

export const placeOf = (thing: OnShelf, id: string) => `${PLACE[thing]}/${id}`

export const afterShelving = ({ thing, id, publication }: { thing: OnShelf; id: string; publication: Standing }) =>
  `${placeOf(thing, id)}?said=${publication === 'draft' ? 'done' : publication}`

export const shelvingWords = {
  gone: 'That is not here any more.',
  'not-scheduled': 'It does not wait for an instant any more. Please look at the page anew.',
  'nothing-in-it': 'A pack needs at least one part before it can stand in the shop.',
  'no-such-page': ({ typed }: Extract<ShelvingRefusal, { kind: 'no-such-page' }>) =>
    `Visitors find nothing else at /shop/${typed}. Please name another address, or leave this empty.`,
}
