import { notFound } from 'next/navigation'
import { readHouse } from '@/app/_server/house'
import { staffPage } from '@/app/_server/staff'
import { DayOf } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import { HOME_ZONE } from '@/lib/base/time'
import { addressLines } from '@/lib/orders/names'
import { findOrder } from '@/lib/orders/queries/orders'
import { partsToShip } from '@/lib/orders/rules'
import { Head } from '../../../_ui/shell'
import { Print } from './print'
import '../../../packing/packing.css'

const { metadata, page } = staffPage({
  title: 'Packing slip',
  see: 'record-shipment',
  async show({ world, params }) {
    const order = await findOrder(world.db, params.id ?? '')
    if (!order) notFound()
    const { delivery } = order
    const { logo } = await readHouse()
    const owed = partsToShip(order).filter((part) => part.shipped < part.quantity)
    const lines = delivery ? addressLines(delivery) : []
    return (
      <>
        <Head
          title={`Packing slip, order ${order.number}`}
          up={{ href: `/admin/orders/${order.id}`, title: `Order ${order.number}` }}
        >
          <Print />
        </Head>
        <article className="packing-slip">
          {logo && <Shown picture={logo} alt="" wide="192px" />}
          <p className="packing-slip-from">
            {world.site.name}, order {order.number}, placed <DayOf at={order.placedAt} zone={HOME_ZONE} />
            {order.poNumber && `, purchase order ${order.poNumber}`}
          </p>
          <address>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </address>
          <table className="list">
            <thead>
              <tr>
                <th scope="col" className="number">
                  How many
                </th>
                <th scope="col">What</th>
                <th scope="col">SKU</th>
              </tr>
            </thead>
            <tbody>
              {owed.map((part) => (
                <tr key={part.id}>
                  <td className="number">{part.quantity - part.shipped}</td>
                  <td>{part.title}</td>
                  <td>{part.sku}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {order.note && <p>You wrote: {order.note}</p>}
          <p>Something is missing or broken? Answer the mail with your order, and we put it right.</p>
        </article>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
