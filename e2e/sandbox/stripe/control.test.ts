import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { NUMBERS } from './cards'
import { book, openSandbox, TOTAL } from './testing'

async function order(url: string, name: string, body: object = {}) {
  const answer = await fetch(`${url}/_control/${name}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...(await answer.json()) }
}

test('what can be done inside the process can be done from outside', async () => {
  const { stripe, url, ear } = await openSandbox()
  const { id: session } = await stripe.checkout.sessions.create(book)
  expect(await order(url, 'pay', { session, card: NUMBERS.declined })).toMatchObject({ result: { kind: 'declined' } })
  expect(await order(url, 'pay', { session, card: NUMBERS.asksTheBank })).toMatchObject({
    result: { kind: 'needs-confirmation' },
  })
  expect(await order(url, 'confirm', { session })).toMatchObject({ result: { kind: 'paid' } })
  await order(url, 'webhooks/settled')
  expect(ear.types().at(-1)).toBe('checkout.session.completed')

  const slow = await stripe.checkout.sessions.create(book)
  expect(await order(url, 'pay', { session: slow.id, card: 'bank_debit' })).toMatchObject({
    result: { kind: 'pending' },
  })
  expect(await order(url, 'debit/fail', { session: slow.id })).toMatchObject({ result: true })
  const gone = await stripe.checkout.sessions.create(book)
  expect(await order(url, 'expire', { session: gone.id })).toMatchObject({ result: true })
  expect(await order(url, 'expire', { session: gone.id })).toMatchObject({ result: false })

  const [charge] = Object.keys((await fetch(`${url}/_control/books`).then((answer) => answer.json())).charges).slice(-2)
  expect(await order(url, 'tamper', { id: charge, amount: '5', livemode: 'true' })).toMatchObject({ result: true })
  expect(await stripe.charges.retrieve(charge ?? '')).toMatchObject({ amount: 5, livemode: true })

  await order(url, 'faults/add', { kind: '429', route: 'GET /v1/checkout/sessions/:id', nth: 2 })
  await stripe.checkout.sessions.retrieve(session)
  await expect(stripe.checkout.sessions.retrieve(session)).rejects.toMatchObject({ statusCode: 429 })
  await stripe.checkout.sessions.retrieve(session)

  const books = await fetch(`${url}/_control/books`).then((answer) => answer.json())
  expect(books).toMatchObject({ totals: { aud: { captured: TOTAL, refunded: 0 } }, unmodelled: [] })
  expect(Object.keys(books.sessions)).toHaveLength(3)
})

test('an order that makes no sense is refused with the reason', async () => {
  const { url } = await openSandbox()
  expect(await order(url, 'pay')).toMatchObject({ status: 400, error: expect.stringContaining('session is missing') })
  expect(await order(url, 'faults/add', { kind: 'flood' })).toMatchObject({
    status: 400,
    error: expect.stringContaining('delay'),
  })
  expect(await order(url, 'clock/advance', { ms: 'long' })).toMatchObject({ status: 400 })
  expect(await order(url, 'nonsense')).toMatchObject({ status: 404 })
})

test('buttons of the home page lead back to it; those of another site do nothing', async () => {
  const { stripe, url, books } = await openSandbox()
  const { id: session } = await stripe.checkout.sessions.create(book)
  const body = new URLSearchParams({ session })
  const send = (headers: Record<string, string> = {}) =>
    fetch(`${url}/_control/pay`, { method: 'POST', body, headers, redirect: 'manual' })
  expect((await send({ origin: 'http://evil.test' })).status).toBe(403)
  expect(books.charges.size).toBe(0)
  const pressed = await send({ origin: url })
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/'])
  const home = await fetch(url).then((answer) => answer.text())
  for (const words of [session.slice(0, 18), 'order-1', 'AUD 49.48', 'checkout.session.completed'])
    expect(home).toContain(words)
})

test.each([
  ['amount', { amount: TOTAL - 1 }, { amount_total: TOTAL - 1 }],
  ['currency', { currency: 'nzd' }, { currency: 'nzd' }],
  ['mode', { livemode: true }, { livemode: true }],
  ['metadata', { metadata: { order: 'order-2' } }, { metadata: { order: 'order-2' } }],
  ['reference', { reference: 'order-2' }, { client_reference_id: 'order-2' }],
])('a session can be made to lie about its %s, in what is asked and what is posted', async (_what, change, seen) => {
  const { stripe, control, ear } = await openSandbox()
  const { id } = await stripe.checkout.sessions.create(book)
  expect([control.tamper(id, change), control.tamper('cs_none', change)]).toEqual([true, false])
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject(seen)
  control.expire(id)
  await control.webhooks.settled()
  expect(JSON.parse(ear.heard[0]?.body ?? '').data.object).toMatchObject(seen)
})

test('above the rate, calls are refused until a second has passed', async () => {
  const { stripe, control } = await openSandbox()
  control.faults.limitRate(2)
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => stripe.events.list()))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  await control.clock.advance(1000)
  await stripe.events.list()
})

test('a trickling answer arrives whole', async () => {
  const { stripe, control } = await openSandbox()
  control.faults.add({ kind: 'trickle', ms: 1 })
  expect((await stripe.checkout.sessions.create(book)).amount_total).toBe(TOTAL)
})

test('the books outlive the program when they are given a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-books-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const before = await openSandbox({ folder })
  const { id } = await before.stripe.checkout.sessions.create(book, { idempotencyKey: 'order-1' })
  before.control.pay(id)
  await before.control.webhooks.settled()
  before.control.webhooks.hold()
  before.control.expire((await before.stripe.checkout.sessions.create(book)).id)
  await before.stripe.checkout.sessions.retrieve(id)
  await before.close()

  const after = await openSandbox({ folder })
  expect((await after.stripe.checkout.sessions.create(book)).id).not.toBe(id)
  expect(await after.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete' })
  expect(after.control.totals()).toEqual(before.control.totals())
  await after.control.clock.advance(0)
  expect(after.ear.types()).toEqual(['checkout.session.expired'])
  expect((await after.stripe.checkout.sessions.create(book, { idempotencyKey: 'order-1' })).id).toBe(id)
})

test('one seed gives one story, another seed another', async () => {
  const story = async (seed: number) => {
    const { stripe, control, books } = await openSandbox({ seed })
    control.pay((await stripe.checkout.sessions.create(book)).id)
    return [...books.events.keys(), ...books.charges.keys()]
  }
  const [once, again, other] = [await story(1), await story(1), await story(2)]
  expect(again).toEqual(once)
  expect(other).not.toEqual(once)
})
