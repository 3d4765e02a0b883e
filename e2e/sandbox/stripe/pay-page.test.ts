import { expect, test } from 'vitest'
import { NUMBERS } from './cards'
import { book, openSandbox, press, TOTAL, typed } from './testing'

test('the page shows the lines, the total, the way back, and that no money moves', async () => {
  const { stripe } = await openSandbox()
  const { url } = await stripe.checkout.sessions.create(book)
  const shown = await fetch(url ?? '')
  expect(shown.status).toBe(200)
  const text = await shown.text()
  for (const words of ['no real money', 'Explain Pain × 2', 'AUD 39.98', 'Shipping', 'AUD 49.48', 'sam@example.com']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('<a href="http://shop.test/cart">Back to the shop</a>')
  expect(text).not.toContain('<script')
})

test('names of things are text, whatever they hold', async () => {
  const { stripe } = await openSandbox()
  const product_data = { name: '<img src=x onerror=alert(1)> "&' }
  const line = { quantity: 1, price_data: { currency: 'aud', unit_amount: 100, product_data } }
  const { url } = await stripe.checkout.sessions.create({ ...book, line_items: [line] })
  const text = await fetch(url ?? '').then((shown) => shown.text())
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&amp;')
})

test('a good card pays and sends the buyer back with the session in the address', async () => {
  const { stripe, control, ear } = await openSandbox()
  const { id, url } = await stripe.checkout.sessions.create(book)
  const pressed = await press(url, typed('4242 4242 4242 4242'))
  expect(pressed.status).toBe(303)
  expect(pressed.headers.get('location')).toBe(`http://shop.test/return?session=${id}`)
  expect(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    url: null,
    payment_intent: {
      status: 'succeeded',
      amount_received: TOTAL,
      latest_charge: { status: 'succeeded', captured: true, amount_captured: TOTAL },
    },
  })
  await control.webhooks.settled()
  expect(ear.types()).toEqual(['charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed'])
})

test('pressing pay twice, or in two tabs at once, charges once', async () => {
  const { stripe, books, control } = await openSandbox()
  const { url } = await stripe.checkout.sessions.create(book)
  const pressed = await Promise.all([1, 2, 3].map(() => press(url, typed(NUMBERS.pays))))
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await fetch(url ?? '', { redirect: 'manual' })).status).toBe(303)
  expect(books.charges.size).toBe(1)
  expect(control.totals()).toEqual({ aud: { captured: TOTAL, refunded: 0 } })
})

test('a declined card says so; another card then pays the same session', async () => {
  const { stripe, books, control, ear } = await openSandbox()
  const { id, url } = await stripe.checkout.sessions.create(book)
  const refused = await press(url, typed(NUMBERS.declined))
  expect(refused.status).toBe(200)
  expect(await refused.text()).toContain('Your card was declined. Nothing was paid; you may try again.')
  const open = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  expect(open).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: { status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } },
  })
  expect((await press(url, typed(NUMBERS.pays))).status).toBe(303)
  expect([books.paymentIntents.size, books.charges.size]).toEqual([1, 2])
  expect(control.totals()).toEqual({ aud: { captured: TOTAL, refunded: 0 } })
  await control.webhooks.settled()
  expect(ear.types()).toEqual([
    'charge.failed',
    'payment_intent.payment_failed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
})

test.each([
  { answer: 'confirm', status: 'complete', payment: 'paid', answered: 303 },
  { answer: 'deny', status: 'open', payment: 'unpaid', answered: 200 },
])('a bank that asks decides: $answer', async ({ answer, status, payment, answered }) => {
  const { stripe } = await openSandbox()
  const { id, url } = await stripe.checkout.sessions.create(book)
  const asked = await press(url, typed(NUMBERS.asksTheBank))
  expect(await asked.text()).toContain('Confirm with your bank')
  expect(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
    status: 'open',
    payment_intent: { status: 'requires_action' },
  })
  expect((await press(`${url}/bank`, new URLSearchParams({ answer }))).status).toBe(answered)
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status, payment_status: payment })
})

test('nothing is confirmed that no bank was asked for', async () => {
  const { stripe, control } = await openSandbox()
  const { url } = await stripe.checkout.sessions.create(book)
  await press(`${url}/bank`, new URLSearchParams({ answer: 'confirm' }))
  expect(control.totals()).toEqual({})
})

test.each([
  { end: 'succeed', payment: 'paid', captured: TOTAL, last: 'checkout.session.async_payment_succeeded' },
  { end: 'fail', payment: 'unpaid', captured: 0, last: 'checkout.session.async_payment_failed' },
] as const)('a bank debit completes unpaid, and days later may $end', async ({ end, payment, captured, last }) => {
  const { stripe, control, ear } = await openSandbox()
  const { id, url } = await stripe.checkout.sessions.create(book)
  expect((await press(url, typed('', { method: 'debit' }))).status).toBe(303)
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
  expect(control.totals()).toEqual({ aud: { captured: 0, refunded: 0 } })
  expect(control.debit[end](id)).toBe(true)
  expect(control.debit[end](id)).toBe(false)
  expect((await stripe.checkout.sessions.retrieve(id)).payment_status).toBe(payment)
  expect(control.totals()).toEqual({ aud: { captured, refunded: 0 } })
  await control.webhooks.settled()
  expect(ear.types()[0]).toBe('checkout.session.completed')
  expect(ear.types().at(-1)).toBe(last)
})

test('an expired page takes no money and says so', async () => {
  const { stripe, control } = await openSandbox()
  const { id, url } = await stripe.checkout.sessions.create(book)
  await stripe.checkout.sessions.expire(id)
  const pressed = await press(url, typed(NUMBERS.pays))
  expect(pressed.status).toBe(410)
  expect(await pressed.text()).toContain('has expired')
  expect(control.totals()).toEqual({})
})

test.each([
  ['no e-mail', { email: '' }, 'e-mail'],
  ['no name', { name: ' ' }, 'name'],
  ['no expiry', { expiry: '13/34' }, 'expiry'],
  ['no code', { cvc: '12' }, 'three digits'],
  ['a card that is none of the test cards', { card: '5555' }, 'test cards'],
])('with %s nothing is paid and what was typed stays', async (_what, change, words) => {
  const { stripe, books } = await openSandbox()
  const { url } = await stripe.checkout.sessions.create(book)
  const pressed = await press(url, typed(NUMBERS.pays, { name: 'Sam Buyer', ...change }))
  expect(pressed.status).toBe(422)
  const text = await pressed.text()
  expect(text).toContain(words)
  expect(text).toContain(`value="${'card' in change ? change.card : NUMBERS.pays}"`)
  expect(books.charges.size).toBe(0)
})

test('a payment page that never was is not found', async () => {
  const { url } = await openSandbox()
  expect((await fetch(`${url}/pay/cs_test_none`)).status).toBe(404)
})
