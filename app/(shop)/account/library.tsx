import { DayOf, Price, When } from '@/app/_ui/format'
import { Scroll } from '@/app/_ui/scroll'
import { HOME_ZONE, type Instant, later } from '@/lib/base/time'
import { downloadPath } from '@/lib/downloads/link'
import { PAGE_LINK_LIFE } from '@/lib/downloads/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import { entitlementsOf, type OrderStatus, orderStatus } from '@/lib/orders/rules'
import type { World } from '@/lib/world/world'
import '@/app/_ui/styles/tables.css'

type Props = { orders: OrderView[] }

/** Files of all orders; those that have ended say why. */
export function Downloads({ orders, world }: Props & { world: World }) {
  const files = orders.flatMap((order) => entitlementsOf(order, 'download'))
  if (files.length === 0) return null
  const endsAt = later(world.now(), PAGE_LINK_LIFE)
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <ul className="stack-close">
        {files.map((file) => (
          <li key={file.id}>
            {file.endedAt === null ? (
              <a href={downloadPath(world, file.id, endsAt)}>{file.title}</a>
            ) : (
              `${file.title}: refunded, so the download has ended`
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Codes({ orders }: Props) {
  const codes = orders.flatMap((order) => entitlementsOf(order, 'access-code'))
  if (codes.length === 0) return null
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">Access codes</h2>
      <ul className="stack-close">
        {codes.map((code) => (
          <li key={code.id}>
            {code.title}:{' '}
            {code.endedAt !== null ? (
              'refunded, so the code has ended'
            ) : (
              <code>{code.accessCode ?? 'follows by mail'}</code>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Soonest first; those in one's own time have no day and stand last. */
export function Places({ orders, now }: Props & { now: Instant }) {
  const places = orders.flatMap((order) =>
    order.places
      .filter((place) => entitlementsOf(order, 'place').some((right) => right.placeId === place.id && !right.endedAt))
      .map((place) => ({ ...place, order: order.number })),
  )
  if (places.length === 0) return null
  const sorted = together(places).toSorted((a, b) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity))
  return (
    <section aria-labelledby="places">
      <h2 id="places">Places on courses</h2>
      <ul className="stack-close">
        {sorted.map((place) => (
          <li key={place.id}>
            <a href={`/courses/${place.courseSlug}`}>{place.course}</a>, {place.city ?? 'online'}
            {place.startsAt === null ? (
              ', in your own time'
            ) : (
              <>
                , {now < place.startsAt ? 'begins' : 'began'} <When at={place.startsAt} zone={place.zone} />
              </>
            )}
            :{' '}
            {place.attendeeName ??
              (place.count > 1 ? `${place.count} places without a name yet` : 'nobody is named yet')}
            , on <a href={`/orders/${place.order}#places`}>order {place.order}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those of one line that wait for a name differ in nothing, and are told once. */
function together<Place extends { id: string; lineId: string; attendeeName: string | null }>(places: Place[]) {
  return places.flatMap((place) => {
    const alike = place.attendeeName ? [place] : places.filter((p) => p.lineId === place.lineId && !p.attendeeName)
    return alike[0]?.id === place.id ? [{ ...place, count: alike.length }] : []
  })
}

const WORDS: Record<OrderStatus, string> = {
  'waiting-for-payment': 'waiting for payment',
  'waiting-for-transfer': 'waiting for your bank transfer',
  'payment-ended': 'not paid',
  paid: 'paid',
  'part-shipped': 'part shipped',
  shipped: 'shipped',
  refunded: 'refunded',
  cancelled: 'cancelled',
}

/** Newest first. */
export function Orders({ orders }: Props) {
  if (orders.length === 0) return null
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">Orders</h2>
      <Scroll label="Table of orders">
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Placed</th>
              <th scope="col">State</th>
              <th scope="col" className="number">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <th scope="row">
                  <a href={`/orders/${order.number}`}>{order.number}</a>
                </th>
                <td data-name="Placed">
                  <DayOf at={order.placedAt} zone={HOME_ZONE} />
                </td>
                <td data-name="State">{WORDS[orderStatus(order)]}</td>
                <td className="number" data-name="Total">
                  <Price of={order.total} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
