import { expect, test } from 'vitest'
import { book, NOON, openSandbox } from './testing'

const inMinutes = (minutes: number) => String(NOON / 1000 + minutes * 60)
const right = {
  mode: 'payment',
  success_url: 'http://shop.test/return',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': 'aud',
  'line_items[0][price_data][unit_amount]': '1999',
  'line_items[0][price_data][product_data][name]': 'Explain Pain',
}
const price = 'line_items[0][price_data]'
const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`metadata[key${index}]`, 'x']))

test.each([
  ['an unknown name', { success_urll: 'http://x.test' }, 'success_urll', 'parameter_unknown'],
  ['an unknown name deep down', { [`${price}[amount]`]: '5' }, `${price}[amount]`, 'parameter_unknown'],
  [
    'the list of methods that this version of the API dropped',
    { 'payment_method_types[0]': 'card' },
    'payment_method_types',
    'parameter_unknown',
  ],
  ['__proto__', { '__proto__[a]': '1' }, '__proto__', 'parameter_unknown'],
  ['no mode', { mode: undefined }, 'mode', 'parameter_missing'],
  ['no return address', { success_url: undefined }, 'success_url', 'parameter_missing'],
  ['an address that is none', { success_url: '/return' }, 'success_url', 'url_invalid'],
  ['an address that is script', { cancel_url: 'javascript:alert(1)' }, 'cancel_url', 'url_invalid'],
  ['a mode that is none', { mode: 'paymnet' }, 'mode', undefined],
  ['a broken amount', { [`${price}[unit_amount]`]: '19.99' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
  ['a negative amount', { [`${price}[unit_amount]`]: '-1' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
  ['an amount in words', { [`${price}[unit_amount]`]: '1e3' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
  ['a total below fifty cents', { [`${price}[unit_amount]`]: '49' }, undefined, 'amount_too_small'],
  ['a total beyond eight digits', { 'line_items[0][quantity]': '99999' }, undefined, 'amount_too_large'],
  ['a quantity of none', { 'line_items[0][quantity]': '0' }, 'line_items[0][quantity]', 'parameter_invalid_integer'],
  ['a currency in capitals', { [`${price}[currency]`]: 'AUD' }, `${price}[currency]`, undefined],
  ['two currencies', { currency: 'nzd' }, 'line_items', undefined],
  [
    'a line without a name',
    { [`${price}[product_data][name]`]: '' },
    `${price}[product_data][name]`,
    'parameter_invalid_empty',
  ],
  ['lines that are a word', { line_items: 'all' }, 'line_items', undefined],
  ['metadata that is a word', { metadata: 'all' }, 'metadata', undefined],
  ['a metadata key of 41 letters', { [`metadata[${'k'.repeat(41)}]`]: 'x' }, 'metadata', undefined],
  ['a metadata value of 501 letters', { 'metadata[a]': 'v'.repeat(501) }, 'metadata[a]', undefined],
  ['51 keys of metadata', many, 'metadata', undefined],
  ['a reference of 201 letters', { client_reference_id: 'r'.repeat(201) }, 'client_reference_id', undefined],
  ['an address that no mail reaches', { customer_email: 'sam' }, 'customer_email', 'email_invalid'],
  ['an end in 29 minutes', { expires_at: inMinutes(29) }, 'expires_at', undefined],
  ['an end after a day', { expires_at: inMinutes(24 * 60 + 1) }, 'expires_at', undefined],
  ['an end in milliseconds', { expires_at: String(NOON) }, 'expires_at', undefined],
] as const)('a session with %s is refused and leaves nothing behind', async (_what, change, param, code) => {
  const { url, books } = await openSandbox()
  const fields = Object.entries({ ...right, ...change }).filter(([, value]) => value !== undefined)
  const answer = await fetch(`${url}/v1/checkout/sessions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_shop', 'idempotency-key': 'order-1' },
    body: new URLSearchParams(fields as [string, string][]),
  })
  expect(answer.status).toBe(400)
  const { error } = await answer.json()
  expect(error).toMatchObject({ type: 'invalid_request_error', message: expect.any(String) })
  expect([error.param, error.code]).toEqual([param, code])
  expect([books.sessions.size, books.answers.size]).toEqual([0, 0])
})

test('both ends of the allowed time are allowed', async () => {
  const { stripe } = await openSandbox()
  for (const minutes of [30, 24 * 60]) {
    const expires_at = Number(inMinutes(minutes))
    expect(await stripe.checkout.sessions.create({ ...book, expires_at })).toMatchObject({ expires_at })
  }
})

test('a hundred lines are taken, a hundred and one are not', async () => {
  const { stripe } = await openSandbox()
  const [line] = book.line_items ?? []
  const lines = (count: number) => ({ ...book, line_items: Array.from({ length: count }, () => ({ ...line })) })
  expect((await stripe.checkout.sessions.create(lines(100))).amount_total).toBe(399_800)
  await expect(stripe.checkout.sessions.create(lines(101))).rejects.toMatchObject({ param: 'line_items' })
})
