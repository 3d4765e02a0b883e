import { expect, test } from 'vitest'
import { book, clientOf, openSandbox } from './testing'

/** The client repeats a call whose connection was closed once, even when told never to repeat. */
const timesUntilSeen = (kind: string) => (kind.startsWith('reset') ? 2 : 1)
const key = { idempotencyKey: 'order-1' }

test('the same key and the same parameters give the same answer, marked as a replay', async () => {
  const { stripe, books, control } = await openSandbox()
  const first = await stripe.checkout.sessions.create(book, key)
  control.expire(first.id)
  const second = await stripe.checkout.sessions.create(book, key)
  expect(second).toEqual(first)
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId)
  expect(books.sessions.size).toBe(1)
})

test('the order in which parameters are written makes no difference', async () => {
  const { url, books } = await openSandbox()
  const headers = { authorization: 'Bearer sk_test_shop', 'idempotency-key': 'order-1' }
  const fields = [
    ['mode', 'payment'],
    ['success_url', 'http://shop.test/return'],
    ['line_items[0][quantity]', '1'],
    ['line_items[0][price_data][currency]', 'aud'],
    ['line_items[0][price_data][unit_amount]', '1999'],
    ['line_items[0][price_data][product_data][name]', 'Explain Pain'],
  ]
  for (const body of [fields, fields.toReversed()]) {
    const sent = { method: 'POST', headers, body: new URLSearchParams(body) }
    expect((await fetch(`${url}/v1/checkout/sessions`, sent)).status).toBe(200)
  }
  expect(books.sessions.size).toBe(1)
})

test('the same key with other parameters, or for another call, is an error and does nothing', async () => {
  const { stripe, books, control } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book, key)
  control.pay(id)
  const charge = [...books.charges.keys()][0]
  const refused = { type: 'StripeIdempotencyError', statusCode: 400 }
  await expect(stripe.checkout.sessions.create({ ...book, client_reference_id: 'order-2' }, key)).rejects.toMatchObject(
    refused,
  )
  await expect(stripe.refunds.create({ charge }, key)).rejects.toMatchObject(refused)
  expect([books.sessions.size, books.refunds.size]).toEqual([1, 0])
})

test('the same key at the same moment is a conflict, and the first one counts', async () => {
  const { stripe, books, control } = await openSandbox()
  control.faults.add({ kind: 'delay', ms: 1000 })
  const answers = await Promise.allSettled([
    stripe.checkout.sessions.create(book, key),
    stripe.checkout.sessions.create(book, key),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = answers.find((answer) => answer.status === 'rejected')
  expect(lost?.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
  expect(books.sessions.size).toBe(1)
})

test('a 500 is kept for its key, as Stripe says', async () => {
  const { stripe, books, control } = await openSandbox()
  control.faults.add({ kind: '500' })
  await expect(stripe.checkout.sessions.create(book, key)).rejects.toMatchObject({ statusCode: 500 })
  await expect(stripe.checkout.sessions.create(book, key)).rejects.toMatchObject({ statusCode: 500 })
  expect(books.sessions.size).toBe(0)
  await stripe.checkout.sessions.create(book, { idempotencyKey: 'order-1:2' })
  expect(books.sessions.size).toBe(1)
})

test.each(['500AfterCommit', 'resetAfterCommit', 'truncated'] as const)(
  'after %s the same key brings what was done, once',
  async (kind) => {
    const { stripe, books, control } = await openSandbox()
    control.faults.add({ kind, times: timesUntilSeen(kind) })
    await expect(stripe.checkout.sessions.create(book, key)).rejects.toThrow()
    const again = await stripe.checkout.sessions.create(book, key)
    expect([...books.sessions.keys()]).toEqual([again.id])
  },
)

test.each(['429', '409', 'html502', 'resetBefore'] as const)('%s comes before the key is looked at', async (kind) => {
  const { stripe, books, control } = await openSandbox()
  control.faults.add({ kind, times: timesUntilSeen(kind) })
  await expect(stripe.checkout.sessions.create(book, key)).rejects.toThrow()
  expect([books.sessions.size, books.answers.size]).toEqual([0, 0])
  const after = await stripe.checkout.sessions.create({ ...book, client_reference_id: 'order-2' }, key)
  expect(after.client_reference_id).toBe('order-2')
})

test('a hung call is given up by the client and repeated with its key', async () => {
  const { books, control, ...sandbox } = await openSandbox()
  const hasty = clientOf({ ...sandbox, books, control }, { timeout: 300, maxNetworkRetries: 9 })
  control.faults.add({ kind: 'hangAfterCommit' })
  const { id } = await hasty.checkout.sessions.create(book, key)
  expect([...books.sessions.keys()]).toEqual([id])
})

test('refused parameters and refused keys leave the key free', async () => {
  const { stripe, url, books } = await openSandbox()
  await expect(stripe.checkout.sessions.create({ ...book, success_url: 'nowhere' }, key)).rejects.toThrow()
  await fetch(`${url}/v1/checkout/sessions`, { method: 'POST', headers: { 'idempotency-key': 'order-1' } })
  expect(books.answers.size).toBe(0)
  await stripe.checkout.sessions.create(book, key)
  expect(books.sessions.size).toBe(1)
})

test('a refusal that came from the work itself is kept', async () => {
  const { stripe, control, books } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  control.pay(id)
  const payment_intent = [...books.paymentIntents.keys()][0]
  await expect(stripe.refunds.create({ payment_intent, amount: 5000 }, key)).rejects.toMatchObject({ statusCode: 400 })
  const again = await stripe.refunds.create({ payment_intent, amount: 5000 }, key).catch((error) => error)
  expect(again.headers['idempotent-replayed']).toBe('true')
})

test('after a day a key is forgotten', async () => {
  const { stripe, books, control } = await openSandbox()
  await stripe.checkout.sessions.create(book, key)
  await control.clock.advance(24 * 3600_000 - 1)
  await stripe.checkout.sessions.create(book, key)
  expect(books.sessions.size).toBe(1)
  await control.clock.advance(1)
  await stripe.checkout.sessions.create(book, key)
  expect(books.sessions.size).toBe(2)
})
