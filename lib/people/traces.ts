import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { acts } from '@/db/schema/audit'
import { parkedPayments } from '@/db/schema/checkout'
import { mails } from '@/db/schema/email'
import { jobs } from '@/db/schema/jobs'
import { refunds } from '@/db/schema/order-facts'
import { orders as orderTable } from '@/db/schema/orders'
import type { Gathered } from './queries'
import { changeWithout, tracesIn, without } from './rules'

/** Everything by which this person is known in what was gathered. */
export function tracesOf(
  email: string,
  { orders, order_deliveries, order_notes, places, shipments, quotes, users, carts }: Gathered,
) {
  const own = orders.map(({ id }) => id)
  const found = [
    email,
    ...users.flatMap(({ name }) => tracesIn(name, 'name')),
    ...orders.flatMap(({ name, organisation, delivery, poNumber, invoiceEmail, note }) =>
      tracesIn({ name, organisation, delivery, poNumber, invoiceEmail, note }),
    ),
    ...order_deliveries.flatMap(({ delivery }) => tracesIn(delivery)),
    ...order_notes.flatMap(({ words }) => tracesIn(words)),
    ...places
      .filter((place) => own.includes(place.orderId) || place.attendeeEmail === email)
      .flatMap(({ attendeeName, attendeeEmail }) => tracesIn({ name: attendeeName, email: attendeeEmail })),
    ...shipments.flatMap(({ tracking }) => tracesIn(tracking)),
    ...quotes.flatMap(({ name, organisation, delivery, words }) => tracesIn({ name, organisation, delivery, words })),
    ...carts.flatMap(({ details }) => tracesIn(details)),
  ]
  return [...new Set(found)]
}

type Who = { email: string; pseudonym: string; traces: string[] }

/** What staff and the shop wrote down about orders and quotes of theirs: where a trace stands, another word does. */
export async function eraseTraces(
  db: Db,
  { orders, places, quotes, comments }: Gathered,
  { email, pseudonym, traces }: Who,
) {
  const own = orders.map(({ id }) => id)
  const orderIds = [...new Set([...own, ...places.map(({ orderId }) => orderId)])]
  const quoteIds = quotes.map(({ id }) => id)
  const numbers = (
    await db.select({ number: orderTable.number }).from(orderTable).where(inArray(orderTable.id, orderIds))
  ).map(({ number }) => `order ${number}`)
  const ownLabels = orders.map(({ number }) => `order ${number}`)
  const named = await db
    .select()
    .from(acts)
    .where(
      or(
        and(eq(acts.subject, 'order'), inArray(acts.subjectId, orderIds)),
        and(eq(acts.subject, 'quote'), inArray(acts.subjectId, quoteIds)),
        and(
          eq(acts.subject, 'comment'),
          inArray(
            acts.subjectId,
            comments.map(({ id }) => id),
          ),
        ),
        and(eq(acts.act, 'place.named'), inArray(acts.label, numbers)),
        eq(acts.label, email),
      ),
    )
  for (const { id, subjectId, label, changes } of named) {
    const isTheirs = [...own, ...quoteIds].includes(subjectId) || ownLabels.includes(label)
    const after = {
      label: label === email ? pseudonym : without(label, traces),
      changes: changes.map((change) => changeWithout(change, traces, isTheirs)),
    }
    if (JSON.stringify(after) !== JSON.stringify({ label, changes }))
      await db.update(acts).set(after).where(eq(acts.id, id))
  }

  const ownPlaces = places.filter(({ orderId }) => own.includes(orderId)).map(({ id }) => id)
  await db.update(mails).set({ recipient: pseudonym }).where(inArray(mails.about, ownPlaces))
  const about = [...orderIds, ...quoteIds.flatMap((id) => [id, `quote-${id}`])]
  const sent = await db.select().from(mails).where(inArray(mails.about, about))
  for (const { id, recipient, subject } of sent)
    await db
      .update(mails)
      .set({
        subject: without(subject, traces),
        recipient: without(recipient, traces) === recipient ? recipient : pseudonym,
      })
      .where(eq(mails.id, id))
  await db.delete(jobs).where(
    inArray(
      jobs.key,
      quoteIds.map((id) => `mail:staff-alert:quote-${id}`),
    ),
  )

  const back = await db.select().from(refunds).where(inArray(refunds.orderId, orderIds))
  for (const { id, reason } of back)
    await db
      .update(refunds)
      .set({ reason: without(reason, traces) })
      .where(eq(refunds.id, id))
  const parked = await db.select().from(parkedPayments).where(inArray(parkedPayments.orderId, orderIds))
  for (const { reference, resolution } of parked)
    await db
      .update(parkedPayments)
      .set({ resolution: resolution && without(resolution, traces) })
      .where(eq(parkedPayments.reference, reference))
}
