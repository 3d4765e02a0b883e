import type { OrderView } from '@/lib/orders/queries/orders'
import { partsToShip } from '@/lib/orders/rules'
import { button, type Letter, list, quiet, words } from '../letter'

export function shipmentLetter(order: OrderView, shipment: OrderView['shipments'][number], link: string): Letter {
  const sent = order.shipmentParts.filter((part) => part.shipmentId === shipment.id)
  const waiting = partsToShip(order).filter((part) => part.shipped < part.quantity)
  const titleOf = (partId: string) => order.parts.find((part) => part.id === partId)?.title ?? 'item'
  const tracking = shipment.tracking ? ` Its tracking number is ${shipment.tracking}.` : ''
  return {
    subject: `On its way: order ${order.number}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`A parcel has left our house with ${shipment.carrier}.${tracking}`),
      ...list(
        'In it',
        sent.map((part) => ({ text: `${part.quantity} × ${titleOf(part.partId)}` })),
      ),
      ...list(
        'Still to come, in another parcel',
        waiting.map((part) => ({ text: `${part.quantity - part.shipped} × ${part.title}` })),
      ),
      button('Open your order', link),
    ],
  }
}

export function downloadLetter(file: { name: string; title: string }, link: string): Letter {
  return {
    subject: `A new link to ${file.title}`,
    blocks: [
      words(`Hello ${file.name},`),
      words(`Here is a new link to ${file.title}. It lives for seven days.`),
      button('Download', link),
      quiet('You did not ask for it? Then somebody else has an old link of yours; it has ended, so no harm is done.'),
    ],
  }
}

export function codeLetter(order: OrderView, code: { title: string; accessCode: string }, link: string): Letter {
  return {
    subject: `Your access code for ${code.title}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`Thank you for waiting. This is your access code for ${code.title}:`),
      words(code.accessCode),
      button('Open your order', link),
    ],
  }
}
