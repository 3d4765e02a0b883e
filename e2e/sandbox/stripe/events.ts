import Stripe from 'stripe'
import type { StoredEvent } from './books'
import type { Sandbox } from './sandbox'
import type { WireOf } from './wire'

/** The object that an event of this type carries. */
type Carried<Type extends Stripe.Event.Type> = Extract<Stripe.Event, { type: Type }>['data']['object']
type Envelope = Omit<WireOf<Stripe.EventBase>, 'data' | 'type'> & { type: Stripe.Event.Type; data: { object: object } }

/** Writes an event down and puts it into the post. GET answers the present; an event keeps the moment. */
export function emit<Type extends Stripe.Event.Type>(
  sandbox: Sandbox,
  type: Type,
  about: { object: Carried<Type>['object']; livemode?: boolean },
): void {
  const event: Envelope = {
    id: sandbox.newId('evt_'),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: sandbox.clock.seconds(),
    data: { object: about },
    livemode: about.livemode ?? false,
    pending_webhooks: sandbox.webhooks.isListening ? 1 : 0,
    request: { ...sandbox.cause },
    type,
  }
  const stored: StoredEvent = {
    id: event.id,
    type,
    created: event.created,
    payload: JSON.stringify(event),
    delivered: !sandbox.webhooks.isListening,
    tries: 0,
    nextTryAt: null,
  }
  sandbox.books.events.set(stored.id, stored)
  sandbox.webhooks.post(stored)
}

/** The event as the API shows it now: only the count of undelivered copies has moved since. */
export function presentEvent(event: StoredEvent): object {
  return { ...JSON.parse(event.payload), pending_webhooks: event.delivered ? 0 : 1 }
}
