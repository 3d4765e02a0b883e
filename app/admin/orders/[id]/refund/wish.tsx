import { format } from '@/lib/base/money'
import { placeField, unitsField } from '@/lib/checkout/refunds'
import type { OrderView } from '@/lib/orders/queries/orders'
import { isPlaceBack, shippingLeftOf, unitsLeftOf } from '@/lib/orders/returns'

type Props = { order: OrderView; typed: Record<string, string> }

/** What goes back; asked by an ordinary address, so that the sum can be looked at, sent on and asked anew. */
export function Wish({ order, typed }: Props) {
  const shipping = shippingLeftOf(order)
  return (
    <form action={`/admin/orders/${order.id}/refund`} className="form" aria-label="What goes back">
      {order.lines.map((line) => {
        const left = unitsLeftOf(order, line)
        const places = order.places.filter(({ lineId }) => lineId === line.id)
        if (places.length > 0) return <PlacesOf key={line.id} {...{ order, typed, places }} />
        if (left === 0) return null
        const id = `units-${line.id}`
        return (
          <div className="field" key={line.id}>
            <label htmlFor={id}>
              {line.title}, {line.detail}
            </label>
            <input
              {...{ id, min: 0, max: left, type: 'number' }}
              name={unitsField(line.id)}
              defaultValue={typed[unitsField(line.id)] ?? 0}
              aria-describedby={`${id}-hint`}
            />
            <p className="field-hint" id={`${id}-hint`}>
              {left} of {line.quantity} can go back
            </p>
          </div>
        )
      })}
      {shipping.minor > 0 && (
        <Tick
          id="shipping"
          name="shipping"
          isTicked={typed.shipping === 'yes'}
          label={`The freight, ${format(shipping)}`}
        />
      )}
      <div className="field">
        <label htmlFor="amount">Or a sum for nothing in particular, in dollars</label>
        <input id="amount" name="amount" inputMode="decimal" defaultValue={typed.amount ?? ''} />
      </div>
      <div className="staff-tools">
        <button type="submit" className="button button-quiet">
          Work it out
        </button>
        <button type="submit" className="button button-quiet" name="all" value="yes">
          Everything that is left
        </button>
      </div>
    </form>
  )
}

function PlacesOf({ order, typed, places }: Props & { places: OrderView['places'] }) {
  const open = places.filter(({ id }) => !isPlaceBack(order, id))
  return open.map((place) => (
    <Tick
      key={place.id}
      id={`place-${place.id}`}
      name={placeField(place.id)}
      isTicked={typed[placeField(place.id)] === 'yes'}
      label={`The place of ${place.attendeeName ?? 'nobody named yet'}: ${place.course}, ${place.city ?? 'online'}`}
    />
  ))
}

function Tick({ id, name, label, isTicked }: { id: string; name: string; label: string; isTicked: boolean }) {
  return (
    <div className="field field-choice">
      <input type="checkbox" {...{ id, name }} value="yes" defaultChecked={isTicked} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
