import { ActionForm, Field, Submit } from '@/app/_ui/form'
import type { OrderView } from '@/lib/orders/queries/orders'
import { partField } from '@/lib/orders/rules'
import { shipAction } from '../actions'

type Owed = { id: string; title: string; sku: string; quantity: number; shipped: number }

/** A parcel: all that is still owed stands in the fields, so that a whole one needs no typing. */
export function Ship({
  order,
  parts,
  back,
}: {
  order: Pick<OrderView, 'id' | 'number'>
  parts: Owed[]
  back: 'order' | 'packing'
}) {
  return (
    <ActionForm action={shipAction} label={`A parcel of order ${order.number}`} className="form parcel">
      <input type="hidden" name="order" value={order.id} />
      <input type="hidden" name="back" value={back} />
      {parts
        .filter((part) => part.shipped < part.quantity)
        .map((part) => {
          const left = part.quantity - part.shipped
          return (
            <Field
              key={part.id}
              name={partField(part.id)}
              label={`${part.title} (${part.sku})`}
              hint={`${left} still to send`}
              type="number"
              inputMode="numeric"
              min={0}
              max={left}
              defaultValue={left}
            />
          )
        })}
      <Field name="carrier" label="Carrier" required defaultValue="Australia Post" />
      <Field name="tracking" label="Tracking number" autoComplete="off" />
      <Submit>Record the parcel as sent</Submit>
    </ActionForm>
  )
}
