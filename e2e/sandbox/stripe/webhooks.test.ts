import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { listen, stop } from '../http'
import { book, type Heard, NOON, openSandbox, SECRET } from './testing'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test('every delivery carries a signature that the official library and plain arithmetic both accept', async () => {
  const { stripe, control, ear } = await openSandbox({ now: Date.now })
  control.pay((await stripe.checkout.sessions.create(book)).id)
  await control.webhooks.settled()
  expect(ear.heard).toHaveLength(3)
  for (const { body, signature } of ear.heard) {
    expect(Stripe.webhooks.constructEvent(body, signature, SECRET)).toMatchObject({ api_version: Stripe.API_VERSION })
    const [, timestamp, hash] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
    expect(createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex')).toBe(hash)
    expect(() => Stripe.webhooks.constructEvent(`${body} `, signature, SECRET)).toThrow()
    expect(() => Stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow()
  }
})

test('a delivery can be signed as if it came late or early', async () => {
  const { stripe, control, ear } = await openSandbox({ now: Date.now })
  control.webhooks.skew(-301)
  control.expire((await stripe.checkout.sessions.create(book)).id)
  await control.webhooks.settled()
  const [late] = ear.heard
  expect(() => Stripe.webhooks.constructEvent(late?.body ?? '', late?.signature ?? '', SECRET)).toThrow(
    'Timestamp outside',
  )
})

test('an event keeps its moment; asking shows the present', async () => {
  const { stripe, control, ear } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  control.pay(id)
  control.tamper(id, { metadata: { order: 'another' } })
  await control.webhooks.redeliver()
  const completed = ear.heard.filter(({ type }) => type === 'checkout.session.completed').map(({ body }) => body)
  expect(new Set(completed).size).toBe(1)
  expect(JSON.parse(completed[0] ?? '').data.object.metadata).toEqual({ order: 'order-1' })
  expect((await stripe.checkout.sessions.retrieve(id)).metadata).toEqual({ order: 'another' })
})

test('what is not answered 2xx is tried again, ever later, for three days, and every try is written down', async () => {
  const { stripe, control, ear, books } = await openSandbox()
  ear.answers.push(500, 302, 404, 503)
  control.expire((await stripe.checkout.sessions.create(book)).id)
  await control.webhooks.settled()
  expect(ear.heard).toHaveLength(1)
  await control.clock.advance(9_999)
  expect(ear.heard).toHaveLength(1)
  await control.clock.advance(1)
  await control.clock.advance(MINUTE)
  await control.clock.advance(5 * MINUTE)
  expect((await stripe.events.list({ delivery_success: false })).data).toMatchObject([{ pending_webhooks: 1 }])
  await control.clock.advance(30 * MINUTE)
  expect(books.deliveries.map(({ status }) => status)).toEqual([500, 302, 404, 503, 200])
  expect((await stripe.events.list({ delivery_success: true })).data).toMatchObject([{ pending_webhooks: 0 }])
  await control.clock.advance(100 * HOUR)
  expect(ear.heard).toHaveLength(5)
  expect(new Set(ear.heard.map(({ body }) => body)).size).toBe(1)
})

test('after about three days nobody tries any more', async () => {
  const { stripe, control, ear, books } = await openSandbox()
  ear.answers.push(...Array(50).fill(500))
  control.expire((await stripe.checkout.sessions.create(book)).id)
  for (let hours = 0; hours < 100; hours++) await control.clock.advance(HOUR)
  expect(ear.heard).toHaveLength(10)
  const [first, last] = [books.deliveries[0]?.at ?? 0, books.deliveries.at(-1)?.at ?? 0]
  expect(Math.round((last - first) / HOUR)).toBeGreaterThan(60)
  await control.webhooks.redeliver()
  expect(ear.heard).toHaveLength(11)
})

test('a shop that does not answer at all is a try that failed, and is tried again', async () => {
  const { stripe, control, books } = await openSandbox({ webhookUrl: await deadAddress() })
  control.expire((await stripe.checkout.sessions.create(book)).id)
  await control.webhooks.settled()
  await control.clock.advance(MINUTE)
  const failed = { type: 'checkout.session.expired', status: null, outcome: expect.any(String) }
  expect(books.deliveries).toMatchObject([failed, failed])
})

test('held post waits, can be shuffled the same way every time, and is then sent', async () => {
  async function orderWith(seed: number) {
    const { stripe, control, ear } = await openSandbox()
    control.webhooks.hold()
    for (let count = 0; count < 4; count++) control.pay((await stripe.checkout.sessions.create(book)).id)
    expect(ear.heard).toEqual([])
    expect(control.webhooks.held()).toHaveLength(12)
    control.webhooks.shuffle(seed)
    await control.webhooks.release()
    return ear.heard.map(({ id }: Heard) => id)
  }
  const [once, again, other] = [await orderWith(3), await orderWith(3), await orderWith(4)]
  expect(again).toEqual(once)
  expect(other).not.toEqual(once)
  expect(other.toSorted()).toEqual(once.toSorted())
})

test('post can come twice, or be lost', async () => {
  const { stripe, control, ear, books } = await openSandbox()
  control.webhooks.duplicate(1)
  control.expire((await stripe.checkout.sessions.create(book)).id)
  await control.webhooks.settled()
  expect(ear.heard).toHaveLength(2)
  control.webhooks.plain()
  control.webhooks.drop(1)
  control.expire((await stripe.checkout.sessions.create(book)).id)
  await control.clock.advance(100 * HOUR)
  expect(ear.heard).toHaveLength(2)
  expect(books.deliveries.at(-1)).toMatchObject({ status: null, outcome: 'lost on the way' })
})

test('the events of a call can arrive before the call is answered', async () => {
  const { stripe, control, ear } = await openSandbox()
  control.payAtCreation()
  const made = await stripe.checkout.sessions.create(book)
  expect(ear.types()).toContain('checkout.session.completed')
  expect(made).toMatchObject({ status: 'complete', payment_status: 'paid' })
  expect((await stripe.checkout.sessions.create(book)).status).toBe('open')
})

test('events can be listed by type, by time and by group', async () => {
  const { stripe, control } = await openSandbox()
  control.pay((await stripe.checkout.sessions.create(book)).id)
  await control.clock.advance(HOUR)
  control.expire((await stripe.checkout.sessions.create(book)).id)
  const types = async (params: Stripe.EventListParams) =>
    (await stripe.events.list(params)).data.map(({ type }) => type)
  expect(await types({ type: 'checkout.session.*' })).toEqual([
    'checkout.session.expired',
    'checkout.session.completed',
  ])
  expect(await types({ types: ['charge.succeeded', 'checkout.session.expired'] })).toEqual([
    'checkout.session.expired',
    'charge.succeeded',
  ])
  expect(await types({ created: { gt: NOON / 1000 } })).toEqual(['checkout.session.expired'])
  const [{ id } = { id: '' }] = (await stripe.events.list({ type: 'charge.succeeded' })).data
  expect(await stripe.events.retrieve(id)).toMatchObject({ type: 'charge.succeeded', data: { object: { paid: true } } })
})

/** Somebody listened here, and has gone. */
async function deadAddress(): Promise<string> {
  const server = createServer()
  const port = await listen(server, 0)
  await stop(server)
  return `http://127.0.0.1:${port}/hook`
}
