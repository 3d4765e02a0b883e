import { staffPage } from '@/app/_server/staff'
import { counted } from '@/app/_ui/format'
import { countryName } from '@/lib/base/countries'
import { dayIn, daysBetween, HOME_ZONE, type Instant } from '@/lib/base/time'
import { listToPack, type ToPack } from '@/lib/orders/queries/packing'
import { ChooseAll } from '../_ui/choose-all'
import { Head } from '../_ui/shell'
import './packing.css'

/** More than anybody packs in a morning. */
const MOST = 60

const { metadata, page } = staffPage({
  title: 'Packing',
  see: 'record-shipment',
  async show({ world }) {
    const orders = await listToPack(world.db, MOST)
    const now = world.now()
    return (
      <>
        <Head
          title="Packing"
          lead={orders.length === 0 ? undefined : 'Paid and not sent yet, the longest waiting first.'}
        />
        {orders.length === 0 ? (
          <p className="list-empty">Everything that was paid is on its way. Nothing to pack.</p>
        ) : (
          <form action="/admin/packing/pick" className="packing" aria-label="Orders to pack">
            <div className="packing-all">
              <ChooseAll /> <span>All {orders.length}</span>
            </div>
            <ul>
              {orders.map((order) => (
                <li key={order.id}>
                  <label>
                    <input type="checkbox" name="chosen" value={order.id} />
                    <span>
                      <strong>{order.number}</strong> {waited(order, now)}
                      <br />
                      {order.delivery &&
                        [order.delivery.city, countryName(order.delivery.country)].filter(Boolean).join(', ')}
                      {order.service === 'express' && ', express'}
                      <br />
                      {order.parts.map((part) => `${part.quantity - part.shipped} × ${part.sku}`).join(', ')}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <div className="packing-bar">
              <button type="submit" className="button">
                Pick the chosen
              </button>
            </div>
          </form>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function waited({ paidAt }: ToPack, now: Instant) {
  const count = daysBetween(dayIn(paidAt, HOME_ZONE), dayIn(now, HOME_ZONE))
  return count < 1 ? 'paid today' : `waits ${counted(count, 'day')}`
}
