import { staffPage } from '@/app/_server/staff'
import { counted } from '@/app/_ui/format'
import { countryName } from '@/lib/base/countries'
import { pickingList } from '@/lib/orders/picking'
import { findToPack, type ToPack } from '@/lib/orders/queries/packing'
import { Head, Part } from '../../_ui/shell'
import { Ship } from '../../orders/[id]/ship'
import '../packing.css'

const MOST = 60

const { metadata, page } = staffPage({
  title: 'Picking list',
  see: 'record-shipment',
  async show({ world, query }) {
    const chosen = [query.chosen].flat().filter((id): id is string => Boolean(id))
    const orders = await findToPack(world.db, chosen.slice(0, MOST))
    return (
      <>
        <Head
          title="Picking list"
          up={{ href: '/admin/packing', title: 'Packing' }}
          lead={orders.length > 0 && `For ${counted(orders.length, 'order')}.`}
        />
        {orders.length === 0 ? (
          <p className="list-empty">
            {chosen.length === 0 ? 'No order was chosen.' : 'None of these waits any more.'}{' '}
            <a href="/admin/packing">Choose others</a>.
          </p>
        ) : (
          <>
            <Part title="Fetch">
              <ul className="picking">
                {pickingList(orders).map(({ sku, title, quantity }) => (
                  <li key={sku}>
                    <label>
                      <input type="checkbox" />
                      <span>
                        <strong>{quantity} ×</strong> {sku}
                        <br />
                        {title}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </Part>
            <Part title="Pack">
              {orders.map((order) => (
                <Parcel key={order.id} order={order} />
              ))}
            </Part>
          </>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Parcel({ order }: { order: ToPack }) {
  const { delivery } = order
  return (
    <details className="parcel-of" id={`order-${order.number}`}>
      <summary>
        <strong>{order.number}</strong>{' '}
        {delivery && [delivery.name, delivery.city, countryName(delivery.country)].filter(Boolean).join(', ')}
      </summary>
      <p>
        <a className="button button-quiet" href={`/admin/orders/${order.id}/slip`}>
          Packing slip
        </a>
      </p>
      <Ship order={order} parts={order.parts} back="packing" />
    </details>
  )
}
