import { Price } from '@/app/_ui/format'
import { Scroll } from '@/app/_ui/scroll'
import { type Money, money } from '@/lib/base/money'
import { namesOf } from '@/lib/orders/names'
import type { OrderView } from '@/lib/orders/queries/orders'
import type { Quote } from '@/lib/pricing/rules'
import '@/app/_ui/styles/tables.css'

type Line = {
  id: string
  title: string
  detail: string
  unitPrice: Money
  quantity: number
  discount: Money
  /** The code that the discount came with. */
  code: string | null
  net: Money
  gst: Money
}

/** An order line by line, as it was agreed. */
export function Lines({ order }: { order: OrderView }) {
  return (
    <LineTable
      lines={order.lines.map((line) => ({
        ...line,
        detail: line.kind === 'place' ? line.detail : `${line.detail} · ${line.sku}`,
        unitPrice: money(line.unitPrice),
        discount: money(line.discount),
        code: line.couponDiscount > 0 ? order.couponCode : null,
        net: money(line.net),
        gst: money(line.gst),
      }))}
    />
  )
}

/** What is offered, in the same table that the order will show. */
export function QuotedLines({ quote }: { quote: Quote }) {
  return (
    <LineTable
      lines={quote.lines.map((line) => {
        const { title, detail, sku } = namesOf(line.offer)
        return {
          ...line,
          id: line.key,
          title,
          detail: line.offer.kind === 'place' ? detail : `${detail} · ${sku}`,
          code: line.couponDiscount.minor > 0 ? (quote.coupon?.code ?? null) : null,
        }
      })}
    />
  )
}

/** Unit × quantity − discount = net. */
function LineTable({ lines }: { lines: Line[] }) {
  return (
    <Scroll className="table-wrap" label="Line by line">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Each
            </th>
            <th scope="col" className="number">
              Quantity
            </th>
            <th scope="col" className="number">
              Discount
            </th>
            <th scope="col" className="number">
              Net
            </th>
            <th scope="col" className="number">
              GST
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.title}
                <br />
                <span className="muted">{line.detail}</span>
              </th>
              <td className="number" data-name="Each">
                <Price of={line.unitPrice} />
              </td>
              <td className="number" data-name="Quantity">
                {line.quantity}
              </td>
              <td className="number" data-name="Discount">
                {line.discount.minor > 0 ? <Price of={line.discount} /> : 'none'}
                {line.code && <span className="muted"> with code {line.code}</span>}
              </td>
              <td className="number" data-name="Net">
                <Price of={line.net} />
              </td>
              <td className="number" data-name="GST">
                <Price of={line.gst} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export function OrderSums({ order }: { order: OrderView }) {
  return (
    <dl className="sums">
      <div>
        <dt>Items</dt>
        <dd>
          <Price of={order.net} />
        </dd>
      </div>
      {order.service && (
        <div>
          <dt>Shipping, {order.service}</dt>
          <dd>
            <Price of={order.shipping} />
          </dd>
        </div>
      )}
      <div>
        <dt>GST{order.shippingGst.minor > 0 && ' (shipping included)'}</dt>
        <dd>
          <Price of={order.gst} />
        </dd>
      </div>
      <div className="sums-total">
        <dt>Total</dt>
        <dd>
          <Price of={order.total} />
        </dd>
      </div>
    </dl>
  )
}
