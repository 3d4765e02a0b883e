import { Folded } from '@/app/_ui/folded'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import type { Instant } from '@/lib/base/time'
import type { OrderView } from '@/lib/orders/queries/orders'
import { isPlaceHeld } from '@/lib/orders/rules'
import { nameAttendeeAction } from '../actions'

type Props = { order: OrderView; link: string; now: Instant }

/** Each place with who comes; names may be given or changed until the course begins. */
export function Places({ order, link, now }: Props) {
  if (order.places.length === 0) return null
  return (
    <section aria-labelledby="places" className="order-places">
      <h2 id="places">Your places</h2>
      <ul className="stack">
        {order.places.map((place, at) => (
          <li key={place.id}>
            <h3>
              <a href={`/courses/${place.courseSlug}`}>{place.course}</a>, {place.city ?? 'online'}
            </h3>
            {place.cancelledAt !== null && (
              <p className="notice" data-kind="look">
                This date is cancelled. {place.cancelReason}
              </p>
            )}
            {place.cancelledAt === null && !isPlaceHeld(order, place.id) && (
              <p className="notice" data-kind="look">
                This place was paid back: nobody is expected.
              </p>
            )}
            {place.onlineLink && place.cancelledAt === null && isPlaceHeld(order, place.id) && (
              <p>
                Join here: <a href={place.onlineLink}>{place.onlineLink}</a>
              </p>
            )}
            {place.startsAt !== null && (
              <p className="muted">
                {beginning(place.cancelledAt !== null, now >= place.startsAt)}{' '}
                <When at={place.startsAt} zone={place.zone} />
                {place.venue && `, ${place.venue.name}`}
              </p>
            )}
            {(place.attendeeName || isPlaceHeld(order, place.id)) && (
              <p>
                {place.attendeeName
                  ? `${place.attendeeName}${place.attendeeEmail ? `, ${place.attendeeEmail}` : ''}`
                  : 'Nobody is named yet.'}
              </p>
            )}
            {place.cancelledAt === null &&
              isPlaceHeld(order, place.id) &&
              (place.startsAt === null || now < place.startsAt) && (
                <ActionForm action={nameAttendeeAction} className="" label={`Place ${at + 1}`}>
                  <input type="hidden" name="place" value={place.id} />
                  <input type="hidden" name="order" value={order.number} />
                  <input type="hidden" name="key" value={link} />
                  <Folded title={place.attendeeName ? 'Change who comes' : 'Name who comes'}>
                    <Field name="name" label="Name" required defaultValue={place.attendeeName ?? ''} />
                    <Field
                      name="email"
                      label="E-mail (optional)"
                      type="email"
                      hint="We write to them when and where it is."
                      defaultValue={place.attendeeEmail ?? ''}
                    />
                    <Submit className="button button-quiet">Save</Submit>
                  </Folded>
                </ActionForm>
              )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function beginning(isCancelled: boolean, isPast: boolean): string {
  if (isCancelled) return 'Was to begin'
  return isPast ? 'Began' : 'Begins'
}
