import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { copyFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { listShelf, listShelved } from '@/app/(shop)/shop/list-shelf'
import { COUNT } from '@/db/sqlite'
import { STATEMENTS, type Told } from '@/db/statements'
import { addToCart } from '@/lib/cart/commands'
import { findProduct, listNuggetsForProduct, listProductsForNugget } from '@/lib/catalogue/queries'
import { listPlaces } from '@/lib/catalogue/shelf-queries'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { settle } from '@/lib/checkout/commands/settle'
import { listShownComments } from '@/lib/comments/queries/comments'
import { composeHome, listDatesForNugget, nextContentChange } from '@/lib/content/queries'
import { findCourse, listNuggetsForCourse } from '@/lib/courses/queries/courses'
import { listDatesOfCourse } from '@/lib/courses/queries/dates'
import { runDueJobs } from '@/lib/jobs/commands'
import { askedFor } from '@/lib/lists/rules'
import { findSeries, listTopicsTold } from '@/lib/nuggets/queries/labels'
import { countNuggets, listNuggets } from '@/lib/nuggets/queries/list'
import { findNeighbours, findNugget } from '@/lib/nuggets/queries/nuggets'
import { ORDERS_LIST } from '@/lib/orders/list'
import { listOrders } from '@/lib/orders/queries/list'
import { findOrderByNumber, listOrdersOf } from '@/lib/orders/queries/orders'
import { HANDLERS } from '@/lib/schedule'
import { search } from '@/lib/search/commands'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { skuOf, slugOf } from './data/catalogue'
import { openRaw } from './data/databases'
import { fill, rowsOf } from './data/make'
import { paidOrder } from './orders'

/** Tables that grow with the shop. The others hold tens of rows for ever. */
const LARGE = new Set(
  'products variants contributors stock_movements claims nuggets orders order_lines order_parts payments payment_attempts invoices entitlements carts cart_lines jobs search_documents comments places order_standings order_terms'.split(
    ' ',
  ),
)

let world: FakeWorld
let file: string
/** The same, as SQLite counts it in a shop of a million of each: it then goes by other ways. */
let counted: string
beforeAll(async () => {
  world = await fakeWorld('seeded')
  const [main] = await world.store.sql('pragma database_list')
  file = String(main?.file)
  const sizes = { products: 3000, nuggets: 1500, dates: 100, orders: 1500 }
  fill(file, rowsOf({ ...sizes, seed: 3, now: world.now() }))
  counted = `${file}-counted`
  copyFileSync(file, counted)
  const raw = openRaw(counted)
  raw.exec(COUNT)
  raw.exec(`update sqlite_stat1 set stat = '100' || stat where cast(stat as integer) >= 1000`)
  raw.close()
})

const nugget = async () => {
  const found = await findNugget(world.db, 'told-0000700', world.now())
  if (!found) throw new Error('no nugget')
  return found
}

/** Every filter alone, and such as meet. */
const ORDER_LISTS: Record<string, string>[] = [
  {},
  { sort: 'total' },
  { way: 'up' },
  { standing: 'to-ship' },
  { standing: 'cancelled', sort: 'total' },
  { country: 'NZ' },
  { country: 'AU', sort: 'total', way: 'up' },
  { standing: 'to-ship', country: 'AU' },
  { since: '2026-11-20', until: '2026-11-25' },
  { since: '2026-11-20', sort: 'total' },
  { find: 'B0000700' },
  { find: 'buyer-7@example.com', standing: 'to-ship', sort: 'total' },
  { find: 'sample' },
  { find: 'sample buyer' },
  { find: 'sample buyer', standing: 'to-ship' },
  { find: 'sample buyer', country: 'AU', since: '2026-11-01', sort: 'total' },
]

/** What pages, buying and the jobs ask, by name. */
const ASKS: Record<string, () => Promise<unknown>> = {
  'the home page': () => composeHome(world.db, world.now()),
  'a nugget': async () => {
    const { id, number, seriesId } = { seriesId: 'series-1', ...(await nugget()) }
    await findNeighbours(world.db, number ?? 0, world.now())
    await listShownComments(world.db, id)
    await listProductsForNugget(world.db, id, world.now())
    await listDatesForNugget(world.db, id, { now: world.now(), limit: 2 })
    return seriesId
  },
  'the first page of nuggets': () => listNuggets(world.db, { now: world.now(), limit: 12 }),
  'the first page of a topic': () => listNuggets(world.db, { now: world.now(), limit: 12, topic: 'nerves' }),
  'a series': async () =>
    listNuggets(world.db, { now: world.now(), limit: 12, seriesId: (await findSeries(world.db, 'series-3'))?.id }),
  'a product': async () => {
    const product = await findProduct(world.db, slugOf(1234), world.now())
    await listNuggetsForProduct(world.db, product?.id ?? '', world.now())
  },
  'the first page of the shelf': () => listShelf(world.db, { order: 'window' }, { size: 24, now: world.now() }),
  'works for clinicians': () =>
    listShelf(world.db, { order: 'window', audience: 'clinicians' }, { size: 24, now: world.now() }),
  'what stands beside a work': () => listShelved(world.db, [slugOf(7), slugOf(8)], world.now()),
  'the ways to narrow the nuggets': async () => {
    await listTopicsTold(world.db, ['nerves', 'body'], world.now())
    await countNuggets(world.db, { now: world.now(), most: 600 })
  },
  'a course': async () => {
    const course = await findCourse(world.db, 'taught-3', world.now())
    await listDatesOfCourse(world.db, course?.id ?? '', world.now())
    await listNuggetsForCourse(world.db, course?.id ?? '', world.now())
  },
  'a search': () => search(world, 'pain'),
  'adding to a cart': () =>
    addToCart(world, { actor: null, cartId: null }, { offer: `variant:${skuOf(5)}`, quantity: 1 }),
  'placing and settling an order': async () => settle(world, await paidOrder(world as never, 40)),
  'an order by its number': () => findOrderByNumber(world.db, 'B0000700'),
  'the orders of a person': () => listOrdersOf(world.db, { userId: 'nobody', email: 'buyer-7@example.com' }),
  ...Object.fromEntries(
    ORDER_LISTS.map((asked) => [
      `orders by ${JSON.stringify(asked)}`,
      async () => {
        const first = await listOrders(world.db, askedFor(ORDERS_LIST, asked), 20)
        if (first.next) await listOrders(world.db, { ...askedFor(ORDERS_LIST, asked), cursor: first.next }, 20)
      },
    ]),
  ),
  'the jobs that are due': () => runDueJobs(world, HANDLERS),
  'payments that have ended': () => reconcile(world),
  'when a page changes by itself': () => nextContentChange(world.db, world.now()),
}

/** Why a statement may sort what it has found, by a part of its text. None may read a whole large table. */
const MAY_SORT: { text: RegExp; why: string }[] = [
  { text: /"(order|product|nugget|course|course_date|pack)_id" (= \?|in \()/, why: 'the few rows of one parent' },
  { text: /"(products|variants|packs|course_dates|media)"\."(id|slug)" in \(/, why: 'no more rows than a page shows' },
  { text: /"orders"\."email" = \?/, why: 'the orders of one person' },
  { text: /"payment_attempts"\."ended_at" is null/, why: 'payments that are open now: each lives for half an hour' },
  {
    text: /from "(bulk_tiers|freight_zones|freight_services|freight_steps)"/,
    why: 'what sending and buying many cost: tens of rows',
  },
  { text: /"order_standings"."order_id" in \(/, why: 'few orders, found by what was typed' },
  { text: /"cart_id" = \?/, why: 'the lines of one cart: ninety at most' },
  { text: /from "packs"/, why: 'packs are put together by hand; there are tens of them' },
  { text: /search_index match|title_index match/, why: 'ranked by how well it fits; see G1 for how it grows' },
  {
    text: /from "claims" .*"course_date_id" is not null.* "kept_at" is null/,
    why: 'places that are being paid for now',
  },
]

test.each(Object.keys(ASKS))('%s reads no whole table and sorts none', async (name) => {
  const heard: Told[] = []
  const listen = (told: unknown) => void heard.push(told as Told)
  subscribe(STATEMENTS, listen)
  await ASKS[name]?.().finally(() => unsubscribe(STATEMENTS, listen))
  const asked = heard.filter(({ text }) => /^(with|select|update|delete)/i.test(text))
  expect(asked.length).toBeGreaterThan(0)
  for (const at of [file, counted]) {
    const raw = openRaw(at)
    const bad = asked.flatMap(({ text, parameters }) => {
      const maySort = MAY_SORT.some((known) => known.text.test(text))
      const plan = raw.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[]
      const linear = plan
        .map(({ detail }) => detail)
        .filter((detail) => reads(detail, text) || (!maySort && sorts(detail)))
      return linear.map((detail) => `${detail} ← ${text.slice(0, 400)}`)
    })
    raw.close()
    expect(bad).toEqual([])
  }
})

test('a page far on holds what stepping over all before it finds', async () => {
  const [db, now] = [world.db, world.now()]
  const near = await listNuggets(db, { now, limit: 24, offset: 600 })
  expect(await listNuggets(db, { now, limit: 12, offset: 612 })).toEqual(near.slice(12))
  const told = await countNuggets(db, { now, most: 100_000 })
  expect(told).toBeGreaterThan(1500)
  expect(await listNuggets(db, { now, limit: 12, offset: told - 5 })).toHaveLength(5)

  const all = await listPlaces(db, { order: 'window' }, 100_000, now)
  expect(all.slice(0, 600)).toEqual(await listPlaces(db, { order: 'window' }, 600, now))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(3000)
})

/** Along an index it may go where it stops after a page. */
function reads(detail: string, text: string): boolean {
  const [, scanned = '', along] = /^SCAN (\w+)( USING)?/.exec(detail) ?? []
  const stops = /limit \?\) "counted"$/.test(text) || (along && /\blimit \?/.test(text))
  return LARGE.has(scanned) && !stops
}

/** Those that stand at the same instant may be put into order among themselves. */
const sorts = (detail: string) => detail.includes('TEMP B-TREE') && !detail.includes('LAST TERM')
