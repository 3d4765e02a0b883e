import { Price } from '@/app/_ui/format'
import { Scroll } from '@/app/_ui/scroll'
import { money } from '@/lib/base/money'
import type { OrderView } from '@/lib/orders/queries/orders'
import '@/app/_ui/styles/tables.css'

/** Unit × quantity − discount = net, line by line, as it was agreed. */
export function Lines({ order }: { order: OrderView }) {
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
          {order.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.title}
                <br />
                <span className="muted">
                  {line.detail}
                  {line.kind !== 'place' && ` · ${line.sku}`}
                </span>
              </th>
              <td className="number" data-name="Each">
                <Price of={money(line.unitPrice)} />
              </td>
              <td className="number" data-name="Quantity">
                {line.quantity}
              </td>
              <td className="number" data-name="Discount">
                {line.discount > 0 ? <Price of={money(line.discount)} /> : 'none'}
                {line.couponDiscount > 0 && <span className="muted"> with code {order.couponCode}</span>}
              </td>
              <td className="number" data-name="Net">
                <Price of={money(line.net)} />
              </td>
              <td className="number" data-name="GST">
                <Price of={money(line.gst)} />
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
