import { format, type Money, money } from '@/lib/base/money'
import type { OrderView } from '@/lib/orders/queries/orders'
import type { Block, SlipRow } from '../letter'

type Line = OrderView['lines'][number]

/** The order's numbers as the quote made them, line by line. */
export function slip(order: OrderView): Block {
  const hasShipping = order.service !== null
  return {
    kind: 'slip',
    rows: order.lines.map((line) => row(line, order.couponCode)),
    sums: [
      { what: 'Items', amount: format(order.net) },
      ...(hasShipping ? [{ what: `Shipping, ${order.service}`, amount: format(order.shipping) }] : []),
      { what: order.shippingGst.minor > 0 ? 'GST (shipping included)' : 'GST', amount: format(order.gst) },
      { what: 'Total', amount: format(order.total) },
    ],
  }
}

function row(line: Line, code: string | null): SlipRow {
  const why = line.couponDiscount > 0 ? ` with code ${code}` : ''
  const discount = line.discount > 0 ? ` − ${format(money(line.discount))}${why}` : ''
  const sum = `${line.quantity} × ${format(money(line.unitPrice))}${discount}`
  return {
    what: line.title,
    detail: `${line.detail} · ${sum} · ${gstOf(money(line.gst))}`,
    amount: format(money(line.net)),
  }
}

const gstOf = (gst: Money) => (gst.minor > 0 ? `GST ${format(gst)}` : 'no GST')
