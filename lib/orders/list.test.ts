import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { orderStandings, orderTerms } from '@/db/schema/order-list'
import { brokenPromises } from '@/lib/invariants'
import { askedFor } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { standAll } from './commands/standing'
import { ORDERS_LIST } from './list'
import { type ListedOrder, listOrders } from './queries/list'
import { termsOf } from './standing'

let world: FakeWorld
beforeAll(async () => {
  world = await fakeWorld('seeded')
})

const ask = (query: Record<string, string>, size?: number) => listOrders(world.db, askedFor(ORDERS_LIST, query), size)

async function whole(query: Record<string, string>) {
  const asked = askedFor(ORDERS_LIST, query)
  const rows: ListedOrder[] = []
  for (
    let page = await listOrders(world.db, asked, 7);
    ;
    page = await listOrders(world.db, { ...asked, cursor: page.next }, 7)
  ) {
    rows.push(...page.rows)
    if (!page.next) return rows
  }
}

test('every order is listed once, the newest first, and as its facts say', async () => {
  const all = await whole({})
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.map(({ placedAt }) => placedAt)).toEqual(all.map(({ placedAt }) => placedAt).toSorted((a, b) => b - a))
  expect(new Set(all.map(({ standing }) => standing))).toEqual(
    new Set(['to-ship', 'part-shipped', 'shipped', 'done', 'refunded', 'payment-ended', 'cancelled']),
  )
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test.each<Record<string, string>>([
  { standing: 'to-ship' },
  { standing: 'cancelled', sort: 'total' },
  { country: 'NZ' },
  { standing: 'to-ship', country: 'NZ', sort: 'total', way: 'up' },
  { since: '2026-11-05', until: '2026-11-09', sort: 'total' },
])('%j lists what a look at each order finds, page after page', async (query) => {
  const { standing, country, since = '0000', until = '9999' } = query
  const dayOf = ({ placedAt }: ListedOrder) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Adelaide' }).format(placedAt)
  const expected = (await whole({})).filter(
    (order) =>
      (!standing || order.standing === standing) &&
      (!country || order.country === country) &&
      dayOf(order) >= since &&
      dayOf(order) <= until,
  )
  const found = await whole(query)
  expect(expected.length).toBeGreaterThan(0)
  expect(found.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
})

test.each([
  ['clinic@example.com', 'an e-mail address', 'clinic@example.com'],
  ['BUYER,  University', 'a name, in whatever case', 'university@example.com'],
  ['po-sample-20', 'the beginning of a purchase order', 'clinic@example.com'],
])('%s finds the order by %s of %s', async (find, _by, whose) => {
  const { rows } = await ask({ find })
  expect(new Set(rows.map(({ email }) => email))).toEqual(new Set([whose]))
})

test('a SKU finds orders of the thing alone and of packs that hold it; a number finds its order', async () => {
  const inPack = await ask({ find: 'gmi-eb' })
  expect(inPack.rows.length).toBeGreaterThan(0)
  const [first] = inPack.rows
  expect((await ask({ find: first?.number.toLowerCase() ?? '' })).rows.map(({ id }) => id)).toEqual([first?.id])
  expect((await ask({ find: 'nobody of that name' })).rows).toEqual([])
  expect((await ask({ find: '%' })).rows).toEqual([])
})

test('names are found from each of their words on, without their accents', () => {
  const order = { number: 'N1', name: 'Åsa  Maria Löken', email: 'a@example.com', organisation: '', poNumber: '' }
  expect(termsOf(order, [{ sku: 'EP2-PR' }])).toEqual([
    'n1',
    'a@example.com',
    'ep2-pr',
    'asa maria loken',
    'maria loken',
    'loken',
  ])
})

test('an order that is listed otherwise than its facts say is a broken promise; one from before the list is put on it', async () => {
  const own = await fakeWorld('seeded')
  const [order] = (await listOrders(own.db, askedFor(ORDERS_LIST, { standing: 'to-ship' }))).rows
  const id = order?.id ?? ''
  await transact(own.db, (tx) =>
    tx.update(orderStandings).set({ standing: 'shipped' }).where(eq(orderStandings.orderId, id)),
  )
  expect(await brokenPromises(own.db, own.now())).toEqual([
    `the list of orders says what their facts say: order ${order?.number} is listed as shipped and is to-ship`,
  ])

  await transact(own.db, async (tx) => {
    await tx.delete(orderStandings).where(eq(orderStandings.orderId, id))
    await tx.delete(orderTerms).where(eq(orderTerms.orderId, id))
  })
  await standAll(own)
  const found = await listOrders(own.db, askedFor(ORDERS_LIST, { find: order?.number ?? '' }))
  expect(found.rows).toEqual([order])
})
