import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { downloads } from '@/db/schema/downloads'
import { jobs } from '@/db/schema/jobs'
import { listActsOn } from '@/lib/audit/queries'
import { ok, refuse } from '@/lib/base/result'
import { days, later, minutes } from '@/lib/base/time'
import { settle } from '@/lib/checkout/commands/settle'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { endEntitlements } from '@/lib/orders/queries/facts'
import { findOrder } from '@/lib/orders/queries/orders'
import { entitlementsOf } from '@/lib/orders/rules'
import { type FakeWorld, worldOn } from '@/lib/world/fake'
import { lookAtDownload, mailNewLink, renewDownload, takeDownload } from './commands'
import { downloadToken, readToken } from './link'
import { MAIL_LINK_LIFE, MOST_DOWNLOADS, MOST_PARTS } from './rules'

const NOBODY = { actor: null, cartId: null }
const SHOP = {
  actor: { userId: 'shop', email: 'shop@example.com', role: 'shop' as const, factor: 'none' as const },
  cartId: null,
}

let world: FakeWorld
let right: { id: string; orderId: string }

beforeEach(async () => {
  world = await smallShop()
  await world.files.write('downloads', 'work.epub', 'the whole book')
  const { orderId, session } = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  world.payments.pay(session)
  await settle(world, session)
  const order = await findOrder(world.db, orderId)
  const [entitlement] = order ? entitlementsOf(order, 'download') : []
  if (!entitlement) throw new Error('nothing to download')
  right = entitlement
})

const token = () => downloadToken(world, { entitlementId: right.id, endsAt: later(world.now(), MAIL_LINK_LIFE) })
function sent(answer: Awaited<ReturnType<typeof takeDownload>>): Promise<string> {
  if (!answer.ok) throw new Error(answer.refusal.kind)
  const { found, part } = answer.value
  return new Response(found.stream(part === 'whole' ? undefined : part)).text()
}
const taken = async () => (await world.db.select({ n: count() }).from(downloads))[0]?.n

test('a paid e-book can be fetched at once, and each time is counted', async () => {
  const answer = await takeDownload(world, token())
  expect(await sent(answer)).toBe('the whole book')
  expect(await lookAtDownload(world, token())).toMatchObject({ ok: true, value: { left: 9 } })
})

test('looking counts nothing', async () => {
  for (let n = 0; n < 20; n++) await lookAtDownload(world, token())
  expect(await taken()).toBe(0)
})

test('the tenth time is the last, under whatever link', async () => {
  for (let n = 0; n < MOST_DOWNLOADS; n++) {
    world.passTime(minutes(1))
    expect((await takeDownload(world, token())).ok).toBe(true)
  }
  expect(await takeDownload(world, token())).toEqual(refuse({ kind: 'used-up' }))
  expect(await taken()).toBe(10)
})

test('staff let a file that is used up be fetched ten times anew, by a fresh link; pressed twice it is done once', async () => {
  for (let n = 0; n < MOST_DOWNLOADS; n++) await takeDownload(world, token())
  const ask = { order: right.orderId, right: right.id }
  for (const _ of [1, 2]) expect(await renewDownload(world, SHOP, ask)).toMatchObject({ ok: true })
  expect(await lookAtDownload(world, token())).toMatchObject({ ok: true, value: { left: MOST_DOWNLOADS } })
  expect(await newLinks()).toMatchObject([{ payload: { entitlement: right.id } }])
  const [act, ...others] = await listActsOn(world.db, 'order', right.orderId)
  expect(act).toMatchObject({ act: 'order.download-renewed', changes: [{ field: 'fetched', before: 10, after: 0 }] })
  expect(others).toEqual([])

  for (let n = 0; n < MOST_DOWNLOADS; n++) expect(await takeDownload(world, token())).toMatchObject({ ok: true })
  expect(await takeDownload(world, token())).toEqual(refuse({ kind: 'used-up' }))
})

test('nobody else lets a file be fetched anew, nor anybody one whose right has ended or is of another order', async () => {
  await takeDownload(world, token())
  const ask = { order: right.orderId, right: right.id }
  expect(await renewDownload(world, NOBODY, ask)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  const other = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  expect(await renewDownload(world, SHOP, { ...ask, order: other.orderId })).toEqual(
    refuse({ kind: 'no-such-download' }),
  )
  await transact(world.db, (tx) => endEntitlements(tx, [right.id], world.now(), 'refunded'))
  expect(await renewDownload(world, SHOP, ask)).toEqual(refuse({ kind: 'no-such-download' }))
  expect(await newLinks()).toEqual([])
})

test('thirty who fetch at once get ten files between them', async () => {
  const other = worldOn(world.store, 'o')
  other.files.write('downloads', 'work.epub', 'the whole book')
  const link = token()
  const all = Array.from({ length: 30 }, (_, n) => takeDownload(n % 2 ? world : other, link))
  expect((await Promise.all(all)).filter((each) => each.ok)).toHaveLength(10)
  expect(await taken()).toBe(10)
})

const bytesFrom = (from: number) => ({ range: `bytes=${from}-`, ifRange: null })

test('what broke off goes on within two hours, even the tenth time, and is counted once', async () => {
  for (let n = 0; n < MOST_DOWNLOADS; n++) await takeDownload(world, token())
  world.passTime(minutes(119))
  const rest = await takeDownload(world, token(), bytesFrom(4))
  expect(rest).toMatchObject({ ok: true, value: { part: { from: 4, to: 13 }, found: { size: 14 } } })
  expect(await sent(rest)).toBe('whole book')
  expect(await taken()).toBe(10)
  world.passTime(minutes(1))
  expect(await takeDownload(world, token(), bytesFrom(4))).toEqual(refuse({ kind: 'used-up' }))
})

test('a part that follows nothing is counted, and so is one from the start', async () => {
  await takeDownload(world, token(), bytesFrom(4))
  expect(await taken()).toBe(1)
  await takeDownload(world, token(), bytesFrom(0))
  expect(await taken()).toBe(2)
})

test('whoever asks for parts without end is counted again', async () => {
  await takeDownload(world, token())
  for (let n = 0; n < MOST_PARTS.max; n++) await takeDownload(world, token(), bytesFrom(4))
  expect(await taken()).toBe(1)
  await takeDownload(world, token(), bytesFrom(4))
  expect(await taken()).toBe(2)
})

test('the rest of another file than this is never sent: it begins anew', async () => {
  await takeDownload(world, token())
  const other = await takeDownload(world, token(), { ...bytesFrom(4), ifRange: '"older"' })
  expect(other).toMatchObject({ ok: true, value: { part: 'whole' } })
  expect(await taken()).toBe(2)
})

test('whoever has used the file up is refused before it is read, unless they go on', async () => {
  for (let n = 0; n < MOST_DOWNLOADS; n++) await takeDownload(world, token())
  world.files = { ...world.files, find: () => Promise.reject(new Error('read')) }
  for (const range of ['bytes=0-', 'bytes=00-5'])
    expect(await takeDownload(world, token(), { range, ifRange: null })).toEqual(refuse({ kind: 'used-up' }))
  for (const range of ['bytes=4-', 'bytes=-4'])
    await expect(takeDownload(world, token(), { range, ifRange: null })).rejects.toThrow('read')
})

test('a refund ends what broke off too', async () => {
  await takeDownload(world, token())
  await transact(world.db, (tx) => endEntitlements(tx, [right.id], world.now(), 'refunded'))
  expect(await takeDownload(world, token(), bytesFrom(4))).toEqual(refuse({ kind: 'refunded' }))
})

test('a link ends, and a later one opens the file again', async () => {
  const link = token()
  world.passTime(MAIL_LINK_LIFE)
  expect(await takeDownload(world, link)).toEqual(refuse({ kind: 'link-ended' }))
  expect((await takeDownload(world, token())).ok).toBe(true)
})

test('a refund ends the download at once, also under a link that is still good', async () => {
  const link = token()
  await transact(world.db, (tx) => endEntitlements(tx, [right.id], world.now(), 'refunded'))
  expect(await takeDownload(world, link)).toEqual(refuse({ kind: 'refunded' }))
  world.passTime(days(30))
  expect(await takeDownload(world, link)).toEqual(refuse({ kind: 'refunded' }))
})

test('a link that was altered anywhere is no link', async () => {
  const [id = '', ends = '', signature = ''] = token().split('.')
  const altered = [
    `${id}x.${ends}.${signature}`,
    `${id}.${(Number.parseInt(ends, 36) + 1).toString(36)}.${signature}`,
    `${id}.${ends}.${signature.slice(0, -1)}`,
    `${id}.${ends}.${signature}x`,
    `${id}.${ends}`,
    '../../shop.db',
    '',
    'x'.repeat(5000),
  ]
  for (const link of altered) expect(await takeDownload(world, link)).toEqual(refuse({ kind: 'no-such-download' }))
  expect(readToken(world, token())).toMatchObject({ entitlementId: right.id })
})

test('a file that is missing throws and counts nothing', async () => {
  const bare = worldOn(world.store, 'b')
  await expect(takeDownload(bare, token())).rejects.toThrow('work.epub')
  expect(await taken()).toBe(0)
})

const newLinks = async () => (await world.db.select().from(jobs)).filter((job) => job.payload.mail === 'download-link')

test('who holds an ended link is mailed a new one, three times an hour at most', async () => {
  const link = token()
  world.passTime(days(8))
  for (let n = 0; n < 6; n++) expect(await mailNewLink(world, NOBODY, { token: link })).toEqual(ok({ token: link }))
  expect(await newLinks()).toMatchObject(Array(3).fill({ payload: { entitlement: right.id } }))
})

test('asking with a wrong link, or after a refund, is answered alike and mails nothing', async () => {
  expect(await mailNewLink(world, NOBODY, { token: 'x.y.z' })).toEqual(ok({ token: 'x.y.z' }))
  await transact(world.db, (tx) => endEntitlements(tx, [right.id], world.now(), 'refunded'))
  const link = token()
  expect(await mailNewLink(world, NOBODY, { token: link })).toEqual(ok({ token: link }))
  expect(await newLinks()).toEqual([])
})
