import * as check from './checks'
import { invalidRequest, noSuch } from './errors'
import { presentEvent } from './events'
import { newestFirst, paginate } from './lists'
import { optional } from './parameters'
import { type Route, route } from './route'

const filters = {
  ...check.paging,
  created: optional(check.span),
  delivery_success: optional(check.truth),
  type: optional(check.text()),
  types: optional(check.list(check.text(), { max: 20 })),
}

export const eventRoutes: Route[] = [
  route('GET /v1/events/:id', 'event', { expand: check.expand }, ({ books }, _params, id) => {
    const event = books.events.get(id)
    if (!event) throw noSuch('event', id, 'id')
    return presentEvent(event)
  }),
  route(
    'GET /v1/events',
    'list of event',
    filters,
    ({ books }, { type, types, created, delivery_success, ...paging }) => {
      if (type && types) throw invalidRequest('You may only specify one of these parameters: type, types.')
      const wanted = types ?? (type ? [type] : ['*'])
      const found = newestFirst(books.events)
        .filter((event) => wanted.some((one) => fits(event.type, one)))
        .filter((event) => delivery_success === undefined || event.delivered === delivery_success)
        .filter((event) => created === undefined || check.isWithin(created, event.created))
      const page = paginate(found, paging, '/v1/events')
      return { ...page, data: page.data.map(presentEvent) }
    },
  ),
]

/** `charge.*` means every type that begins so. */
function fits(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}
