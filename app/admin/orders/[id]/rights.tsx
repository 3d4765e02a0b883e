import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import type { OrderView } from '@/lib/orders/queries/orders'
import { Part } from '../../_ui/shell'
import { attendeeAction } from '../actions'

/** Who comes; a name may be changed at any time. */
export function Places({ order, mayName }: { order: OrderView; mayName: boolean }) {
  return (
    <ul className="stack">
      {order.places.map((place, at) => {
        const right = order.entitlements.find(({ placeId }) => placeId === place.id)
        return (
          <li key={place.id}>
            <strong>{place.attendeeName ?? 'Nobody is named yet'}</strong>
            {place.attendeeEmail && `, ${place.attendeeEmail}`}: {place.course}, {place.city ?? 'online'}
            {place.startsAt !== null && (
              <>
                , begins <When at={place.startsAt} zone={place.zone} />
              </>
            )}
            {right?.endedAt ? `. This place has ended: ${right.endReason}.` : '.'}
            {mayName && (
              <details>
                <summary>{place.attendeeName ? 'Change who comes' : 'Name who comes'}</summary>
                <ActionForm action={attendeeAction} label={`Place ${at + 1}`}>
                  <input type="hidden" name="order" value={order.id} />
                  <input type="hidden" name="place" value={place.id} />
                  <Field name="name" label="Name" required defaultValue={place.attendeeName ?? ''} />
                  <Field name="email" label="E-mail (optional)" type="email" defaultValue={place.attendeeEmail ?? ''} />
                  <Submit className="button button-quiet">Save the name</Submit>
                </ActionForm>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Files and codes: what the buyer has, and what has ended. */
export function Rights({ order }: { order: OrderView }) {
  const rights = order.entitlements.filter(({ kind }) => kind !== 'place')
  if (rights.length === 0) return null
  return (
    <Part title="Files and codes">
      <ul className="stack">
        {rights.map((right) => (
          <li key={right.id}>
            {right.title}: {sayRight(right)}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function sayRight({ kind, accessCode, endedAt, endReason }: OrderView['entitlements'][number]) {
  if (endedAt !== null) return `ended, ${endReason}`
  if (kind === 'download') return 'to download'
  return accessCode ? `code ${accessCode}` : 'waits for a code'
}
