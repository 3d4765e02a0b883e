import { expect, test } from 'vitest'
import { book, NOON, openSandbox, TOTAL } from './testing'

const HOUR = 3600_000

test('a session that was made can be read back, with its lines', async () => {
  const { stripe, url } = await openSandbox()
  const made = await stripe.checkout.sessions.create(book)
  expect(made).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    amount_total: TOTAL,
    currency: 'aud',
    payment_intent: null,
  })
  expect(made.url).toBe(`${url}/pay/${made.id}`)
  expect(await stripe.checkout.sessions.retrieve(made.id)).toMatchObject({
    id: made.id,
    client_reference_id: 'order-1',
  })
  const { data } = await stripe.checkout.sessions.listLineItems(made.id)
  expect(data.map(({ description, quantity, amount_total }) => [description, quantity, amount_total])).toEqual([
    ['Explain Pain', 2, 3998],
    ['Shipping', 1, 950],
  ])
})

test('an order that costs nothing is complete at once, without a payment', async () => {
  const { stripe, control, ear } = await openSandbox()
  const gift = { quantity: 1, price_data: { currency: 'aud', unit_amount: 0, product_data: { name: 'A gift' } } }
  const made = await stripe.checkout.sessions.create({ ...book, line_items: [gift] })
  expect(made).toMatchObject({ status: 'complete', payment_status: 'no_payment_required', payment_intent: null })
  await control.webhooks.settled()
  expect(ear.types()).toEqual(['checkout.session.completed'])
})

test('only an open session can be expired', async () => {
  const { stripe, control, ear } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  expect(await stripe.checkout.sessions.expire(id)).toMatchObject({
    status: 'expired',
    url: null,
    payment_status: 'unpaid',
  })
  await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 400,
    message: expect.stringContaining('status of expired'),
  })
  const paid = await stripe.checkout.sessions.create(book)
  control.pay(paid.id)
  await expect(stripe.checkout.sessions.expire(paid.id)).rejects.toThrow('status of complete')
  expect((await stripe.checkout.sessions.retrieve(paid.id)).status).toBe('complete')
  await control.webhooks.settled()
  expect(ear.types().filter((type) => type.endsWith('expired'))).toHaveLength(1)
})

test('time ends a session, and then nobody can pay it', async () => {
  const { stripe, control, ear } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create({ ...book, expires_at: NOON / 1000 + 1800 })
  await control.clock.advance(HOUR / 2 - 1000)
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open')
  await control.clock.advance(1000)
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('expired')
  expect(control.pay(id)).toEqual({ kind: 'not-open', status: 'expired' })
  expect(control.totals()).toEqual({})
  expect(ear.types()).toEqual(['checkout.session.expired'])
})

test('whoever comes first, payment or expiry, wins; the other changes nothing', async () => {
  const { stripe, control } = await openSandbox()
  for (let round = 0; round < 20; round++) {
    const { id } = await stripe.checkout.sessions.create(book)
    const races = [() => stripe.checkout.sessions.expire(id).catch(() => undefined), async () => control.pay(id)]
    await Promise.all((round % 2 === 0 ? races : races.toReversed()).map((race) => race()))
    const { status, payment_status } = await stripe.checkout.sessions.retrieve(id)
    expect(['complete paid', 'expired unpaid']).toContain(`${status} ${payment_status}`)
  }
  const paid = await stripe.checkout.sessions.list({ status: 'complete', limit: 100 })
  expect(control.totals().aud?.captured ?? 0).toBe(paid.data.length * TOTAL)
})

test('the list pages through every session, newest first, and narrows by status', async () => {
  const { stripe, control } = await openSandbox()
  const made: string[] = []
  for (let count = 0; count < 25; count++) made.push((await stripe.checkout.sessions.create(book)).id)
  const listed = await stripe.checkout.sessions.list({ limit: 10 }).autoPagingToArray({ limit: 100 })
  expect(listed.map(({ id }) => id)).toEqual(made.toReversed())
  control.expire(made[3] ?? '')
  const expired = await stripe.checkout.sessions.list({ status: 'expired' })
  expect(expired.data.map(({ id }) => id)).toEqual([made[3]])
  const back = await stripe.checkout.sessions.list({ ending_before: made[0], limit: 3 })
  expect(back.data.map(({ id }) => id)).toEqual([made[3], made[2], made[1]])
  expect(back.has_more).toBe(true)
  const all = await stripe.checkout.sessions.list({ ending_before: made[0], limit: 24 })
  expect([all.data.length, all.has_more]).toEqual([24, false])
})

test('references become objects when asked, four levels deep and no deeper', async () => {
  const { stripe, control } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  control.pay(id)
  const plain = await stripe.checkout.sessions.retrieve(id)
  expect(plain.payment_intent).toMatch(/^pi_/)
  const deep = await stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge.refunds', 'line_items'],
  })
  expect(deep).toMatchObject({
    line_items: { object: 'list', has_more: false },
    payment_intent: { status: 'succeeded', latest_charge: { paid: true, refunds: { object: 'list', data: [] } } },
  })
  const listed = await stripe.checkout.sessions.list({ expand: ['data.payment_intent'] })
  expect(listed.data[0]?.payment_intent).toMatchObject({ object: 'payment_intent' })
  for (const path of [
    'nonsense',
    'payment_intent.nonsense',
    'payment_intent.latest_charge.payment_intent.latest_charge.refunds',
  ]) {
    await expect(stripe.checkout.sessions.retrieve(id, { expand: [path] })).rejects.toMatchObject({ statusCode: 400 })
  }
})

test('what does not exist is a missing resource', async () => {
  const { stripe } = await openSandbox()
  const missing = { statusCode: 404, code: 'resource_missing' }
  await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
    ...missing,
    param: 'session',
  })
  await expect(stripe.paymentIntents.retrieve('pi_none')).rejects.toMatchObject(missing)
  await expect(stripe.charges.retrieve('ch_none')).rejects.toMatchObject(missing)
  await expect(stripe.refunds.retrieve('re_none')).rejects.toMatchObject(missing)
  await expect(stripe.events.retrieve('evt_none')).rejects.toMatchObject(missing)
})

test('what is not modelled says so by name, and the books remember it', async () => {
  const { stripe, books } = await openSandbox()
  await expect(stripe.customers.list()).rejects.toMatchObject({
    statusCode: 404,
    message: expect.stringContaining('GET /v1/customers'),
  })
  await expect(stripe.checkout.sessions.create({ ...book, allow_promotion_codes: true })).rejects.toMatchObject({
    statusCode: 400,
    param: 'allow_promotion_codes',
    code: 'not_modelled_by_sandbox',
  })
  expect(books.unmodelled).toEqual([
    expect.stringContaining('GET /v1/customers'),
    expect.stringContaining('allow_promotion_codes'),
  ])
})

test('another version of the API is another Stripe, and not this one', async () => {
  const { url, books } = await openSandbox()
  const headers = { authorization: 'Bearer sk_test_shop', 'stripe-version': '2020-08-27' }
  expect((await fetch(`${url}/v1/events`, { headers })).status).toBe(400)
  expect(books.unmodelled).toEqual([expect.stringContaining('2020-08-27')])
})

test('only test keys open the door', async () => {
  const { url, books } = await openSandbox()
  for (const key of ['sk_live_1', 'pk_test_1', 'rk_test_1', '']) {
    const answer = await fetch(`${url}/v1/checkout/sessions`, { headers: { authorization: `Bearer ${key}` } })
    expect(answer.status).toBe(401)
  }
  expect(books.sessions.size).toBe(0)
})
