import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { MOST_DOWNLOADS } from '@/lib/downloads/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import { Part } from '../../_ui/shell'
import { attendeeAction, renewDownloadAction } from '../actions'

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

type Right = OrderView['entitlements'][number]

/** Files and codes: what the buyer has, how often a file was fetched, and what has ended. */
export function Rights({ order, fetched }: { order: OrderView; fetched: Map<string, number> }) {
  const rights = order.entitlements.filter(({ kind }) => kind !== 'place')
  if (rights.length === 0) return null
  return (
    <Part title="Files and codes" id="rights">
      <ul className="stack">
        {rights.map((right) => {
          const times = (fetched.get(right.id) ?? 0) - right.forgiven
          return (
            <li key={right.id}>
              {right.title}: {sayRight(right, times)}
              {right.endedAt === null && times > 0 && <FetchAnew right={right} />}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function FetchAnew({ right: { id, orderId, title } }: { right: Right }) {
  return (
    <ActionForm action={renewDownloadAction} label={`Let ${title} be fetched anew`}>
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="right" value={id} />
      <Submit className="button button-quiet">Let it be fetched {MOST_DOWNLOADS} times anew</Submit>
      <p className="quiet">A fresh link is mailed to the buyer.</p>
    </ActionForm>
  )
}

function sayRight({ kind, accessCode, endedAt, endReason }: Right, times: number) {
  if (endedAt !== null) return `ended, ${endReason}`
  if (kind === 'download') return `fetched ${times} of ${MOST_DOWNLOADS} times`
  return accessCode ? `code ${accessCode}` : 'waits for a code'
}
