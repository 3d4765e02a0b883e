import { DayOf, Price } from '@/app/_ui/format'
import { money } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import type { OrderView } from '@/lib/orders/queries/orders'
import { partsToShip } from '@/lib/orders/rules'

/** What was sent, and what still waits to be packed. */
export function Parcels({ order }: { order: OrderView }) {
  const parts = partsToShip(order)
  const waiting = parts.filter((part) => part.shipped < part.quantity)
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels">Your parcels</h2>
      <ul className="stack">
        {order.shipments.map((shipment) => (
          <li key={shipment.id}>
            Sent on <DayOf at={shipment.at} zone={HOME_ZONE} /> with {shipment.carrier}
            {shipment.tracking && <>, tracking number {shipment.tracking}</>}:{' '}
            {order.shipmentParts
              .filter((sent) => sent.shipmentId === shipment.id)
              .map((sent) => `${sent.quantity} × ${parts.find((part) => part.id === sent.partId)?.title ?? 'item'}`)
              .join(', ')}
          </li>
        ))}
        {waiting.map((part) => (
          <li key={part.id}>
            {part.quantity - part.shipped} × {part.title}: waiting to be packed
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Payments and refunds, each with its day. */
export function Happened({ order }: { order: OrderView }) {
  if (order.payments.length === 0) return null
  return (
    <section aria-labelledby="payments">
      <h2 id="payments">Payments</h2>
      <ul className="stack">
        {order.payments.map((payment) => (
          <li key={payment.id}>
            <DayOf at={payment.at} zone={HOME_ZONE} />: paid <Price of={money(payment.amount)} />
          </li>
        ))}
        {order.refunds.map((refund) => (
          <li key={refund.id}>
            <DayOf at={refund.at} zone={HOME_ZONE} />: <Price of={money(refund.amount)} />{' '}
            {refund.failedAt !== null
              ? 'could not be sent back yet; we are looking into it'
              : refund.sentAt === null
                ? 'is on its way back to you'
                : 'went back to you'}
          </li>
        ))}
      </ul>
    </section>
  )
}
