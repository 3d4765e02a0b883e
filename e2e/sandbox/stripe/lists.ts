import { noSuch } from './errors'

type Paging = { limit?: number; starting_after?: string; ending_before?: string }

/** A page of a list, newest first, with Stripe's cursors. */
export function paginate<Item extends { id: string }>(newestFirst: Item[], paging: Paging, url: string) {
  const { limit = 10, starting_after, ending_before } = paging
  const start = starting_after === undefined ? 0 : placeOf(newestFirst, starting_after, 'starting_after') + 1
  if (ending_before === undefined) {
    const data = newestFirst.slice(start, start + limit)
    return { object: 'list', url, has_more: start + limit < newestFirst.length, data }
  }
  const end = placeOf(newestFirst, ending_before, 'ending_before')
  return { object: 'list', url, has_more: end > limit, data: newestFirst.slice(Math.max(0, end - limit), end) }
}

function placeOf(items: { id: string }[], id: string, param: string): number {
  const place = items.findIndex((item) => item.id === id)
  if (place < 0) throw noSuch('object', id, param)
  return place
}

export const newestFirst = <Item>(shelf: Map<string, Item>): Item[] => [...shelf.values()].reverse()
