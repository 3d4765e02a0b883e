import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Db, storeOf, transact } from '@/db/open'
import { sessions, users } from '@/db/schema/accounts'
import { acts } from '@/db/schema/audit'
import { carts } from '@/db/schema/cart'
import { parkedPayments } from '@/db/schema/checkout'
import { comments } from '@/db/schema/comments'
import { savedViews } from '@/db/schema/lists'
import { nuggets } from '@/db/schema/nuggets'
import { refunds } from '@/db/schema/order-facts'
import { orders } from '@/db/schema/orders'
import { recordAct } from '@/lib/audit/commands'
import { days } from '@/lib/base/time'
import { ChangeDelivery } from '@/lib/checkout/care'
import { addNote, changeDelivery, renameAttendee } from '@/lib/checkout/commands/care'
import { refundOrder } from '@/lib/checkout/commands/refund'
import { settle } from '@/lib/checkout/commands/settle'
import { RefundOrder } from '@/lib/checkout/refunds'
import { DETAILS, guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { deliver, staffed } from '@/lib/email/mailing.testing'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { findOrder } from '@/lib/orders/queries/orders'
import { askForQuote } from '@/lib/quotes/commands/ask'
import { makeQuote } from '@/lib/quotes/commands/make'
import { AskForQuote, MakeQuote } from '@/lib/quotes/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { erasePerson, exportPerson } from './commands'

const OWNER = {
  actor: { userId: 'staff', email: 'shop@example.com', role: 'owner' as const, factor: 'none' as const },
  cartId: null,
}
const EMAIL = 'zylphia@quandry.example'

/** Words that stand nowhere else; each is typed somewhere by or about one person. */
const ON_THE_INVOICE = ['Zylphia Quandry', 'Quandry Clinic', 'PO-Quandry-77']
const ANYWHERE = [
  ...[EMAIL, 'accounts@quandry.example', 'Frobisher Lane', 'Rear Vestibule', 'Wobbleton', 'leave it with Mr Plimsoll'],
  ...['Umberto Attendee', 'umberto@attendee.example', 'Ximena Renamed', 'ximena@renamed.example', 'Newhaven Quay'],
  ...[
    'She rang about her hip',
    'Forty books for Zylphia',
    'Gave up: Zylphia is ill',
    'TRACK-ZQ-1',
    'Never shown words',
  ],
  ...['Firefox of Zylphia', 'Settled with Zylphia', 'Zylphia in the cart'],
]

/** Somebody who has left a trace wherever one can be left. */
async function leavesTraces(world: FakeWorld) {
  const address = {
    ...{
      name: 'Zylphia Quandry',
      organisation: 'Quandry Clinic',
      street: '7 Frobisher Lane',
      street2: 'Rear Vestibule',
    },
    ...{ city: 'Wobbleton', state: 'SA', postcode: '5000', country: 'AU' },
  }
  const visitor = await guestWith(
    world,
    { 'variant:book': 1, 'date:date': 1 },
    {
      ...{ name: 'Zylphia Quandry', email: EMAIL, organisation: 'Quandry Clinic', delivery: address },
      ...{ poNumber: 'PO-Quandry-77', invoiceEmail: 'accounts@quandry.example', note: 'leave it with Mr Plimsoll' },
      attendees: { date: [{ name: 'Umberto Attendee', email: 'umberto@attendee.example' }] },
    },
  )
  const { orderId, session } = await placed(world, visitor)
  world.payments.pay(session)
  await settle(world, session)
  await deliver(world)
  await careFor(world, orderId, address)
  await askAndSay(world)
  await insertWhatNoCommandMakes(world, orderId)
  return orderId
}

async function careFor(world: FakeWorld, orderId: string, address: object) {
  const order = await findOrder(world.db, orderId)
  const [part, place] = [order?.parts[0]?.id ?? '', order?.places[0]?.id ?? '']
  const done = [
    await addNote(world, OWNER, { order: orderId, key: 'note', words: 'She rang about her hip' }),
    await changeDelivery(
      world,
      OWNER,
      ChangeDelivery.parse({ ...address, order: orderId, revision: 0, street: '1 Newhaven Quay' }),
    ),
    await renameAttendee(world, OWNER, {
      order: orderId,
      place,
      name: 'Ximena Renamed',
      email: 'ximena@renamed.example',
    }),
    await recordShipment(world, OWNER, {
      order: orderId,
      carrier: 'Post',
      tracking: 'TRACK-ZQ-1',
      parts: { [part]: 1 },
    }),
    await refundOrder(
      world,
      OWNER,
      RefundOrder.parse({
        order: orderId,
        key: 'back',
        reason: 'Gave up: Zylphia is ill',
        expected: '100',
        amount: '1.00',
      }),
    ),
  ]
  expect(done.map((answer) => answer.ok || answer.refusal)).toEqual(done.map(() => true))
  await deliver(world)
}

async function askAndSay(world: FakeWorld) {
  const buyer = {
    ...{
      name: 'Zylphia Quandry',
      email: EMAIL,
      organisation: 'Quandry Clinic',
      street: '7 Frobisher Lane',
      street2: '',
    },
    ...{ city: 'Wobbleton', state: 'SA', postcode: '5000', country: 'AU' },
  }
  const visitor = await guestWith(world, { 'variant:ebook': 1 })
  await askForQuote(world, visitor, AskForQuote.parse({ ...buyer, key: 'q', words: 'Forty books for Zylphia' }))
  const made = {
    ...buyer,
    quote: 'q',
    revision: '1',
    poNumber: 'PO-Quandry-77',
    freight: '1.00',
    validUntil: '2026-12-31',
  }
  const line = { do: 'send', 'line-0-offer': 'BOOK', 'line-0-quantity': '1', 'line-0-price': '' }
  expect(await makeQuote(world, OWNER, MakeQuote.parse({ ...made, ...line }))).toMatchObject({ ok: true })
  await deliver(world)
}

async function insertWhatNoCommandMakes({ db, now, newId }: FakeWorld, orderId: string) {
  const at = now()
  await transact(db, async (tx) => {
    await tx.insert(users).values({ id: 'zq', email: EMAIL, name: 'Zylphia Quandry', createdAt: at })
    const session = { tokenHash: 'h', userId: 'zq', createdAt: at, seenAt: at, expiresAt: at }
    await tx.insert(sessions).values({ ...session, agent: 'Firefox of Zylphia' })
    await tx.insert(carts).values({
      ...{ id: 'zq', userId: 'zq', createdAt: at, touchedAt: at },
      details: { ...DETAILS, attendees: {}, email: EMAIL, note: 'Zylphia in the cart' },
    })
    const parked = { reference: 'p', orderId, reason: 'late', amount: 1, currency: 'AUD', at, resolvedAt: at }
    await tx.insert(parkedPayments).values({ ...parked, resolvedBy: 'staff', resolution: 'Settled with Zylphia' })
    const view = { userId: 'staff', list: 'orders', createdAt: at }
    await tx.insert(savedViews).values({ ...view, id: 'v', name: 'Hers', query: `find=${encodeURIComponent(EMAIL)}` })
    const nugget = { topic: 'alarm', title: 'T', summary: '', story: '', tellIt: '', state: 'released' } as const
    await tx.insert(nuggets).values({ ...nugget, id: 'n', slug: 'n', number: 1, releaseAt: at })
    for (const state of ['shown', 'held'] as const)
      await tx.insert(comments).values({
        ...{ id: newId(), nuggetId: 'n', name: 'Zylphia Quandry', email: EMAIL, reasons: [], createdAt: at, state },
        words: state === 'shown' ? 'It helped me.' : 'Never shown words',
      })
    const staff = { ...OWNER.actor }
    await recordAct({ now, newId, db: tx }, staff, { act: 'x', on: { subject: 'order', id: orderId, label: EMAIL } })
  })
}

/** In which tables each of these words still stands. */
async function whereStand(db: Db, words: string[]) {
  const store = storeOf(db)
  const found: string[] = []
  for (const table of await store.tables()) {
    const text = JSON.stringify(await store.sql(`select * from "${table}"`)).toLowerCase()
    for (const word of words) {
      const forms = [word, encodeURIComponent(word)].map((form) => form.toLowerCase())
      if (forms.some((form) => text.includes(form))) found.push(`${table}: ${word}`)
    }
  }
  return found
}

test('of a person who has left traces everywhere, no word is left but what a tax invoice has to name', async () => {
  const world = await staffed()
  await leavesTraces(world)
  expect(await exportPerson(world, OWNER, { email: EMAIL })).toMatchObject({ ok: true })
  for (const word of [...ANYWHERE, ...ON_THE_INVOICE])
    expect(await whereStand(world.db, [word]), `${word} stands somewhere before`).not.toEqual([])
  world.passTime(days(400))
  expect(await erasePerson(world, OWNER, { email: EMAIL })).toMatchObject({ ok: true })
  expect(await whereStand(world.db, ANYWHERE)).toEqual([])
  expect(await whereStand(world.db, ON_THE_INVOICE)).toEqual(ON_THE_INVOICE.map((word) => `orders: ${word}`))
})

test('once the law asks for it no longer, the name on the invoice goes as well', async () => {
  const world = await staffed()
  await leavesTraces(world)
  world.passTime(days(6 * 366))
  expect(await erasePerson(world, OWNER, { email: EMAIL })).toMatchObject({ ok: true })
  expect(await whereStand(world.db, [...ANYWHERE, ...ON_THE_INVOICE, 'Zylphia', 'Quandry'])).toEqual([])
})

test('what was said in public stays under no name, and what others did and said stays whole', async () => {
  const world = await staffed()
  const orderId = await leavesTraces(world)
  const other = await placed(world, await guestWith(world, { 'variant:book': 1 }))
  world.passTime(days(400))
  await erasePerson(world, OWNER, { email: EMAIL })
  const said = await world.db.select().from(comments).where(eq(comments.state, 'shown'))
  expect(said).toMatchObject([{ name: 'Somebody', words: 'It helped me.' }])
  const [kept] = await world.db.select().from(orders).where(eq(orders.id, other.orderId))
  expect(kept).toMatchObject({ email: DETAILS.email, delivery: DETAILS.delivery })
  const told = await world.db.select().from(acts).where(eq(acts.subjectId, orderId))
  const shipped = told.find(({ act }) => act === 'order.shipped')
  expect(shipped?.changes).toContainEqual({ field: 'carrier', before: null, after: 'Post' })
  expect(await world.db.select().from(refunds)).toMatchObject([{ amount: 100 }])
})
