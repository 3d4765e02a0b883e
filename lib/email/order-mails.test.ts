import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { orders } from '@/db/schema/orders'
import { money } from '@/lib/base/money'
import { days, minutes } from '@/lib/base/time'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { refundLines, refundOrder } from '@/lib/checkout/commands/refund'
import { settle } from '@/lib/checkout/commands/settle'
import { RefundOrder } from '@/lib/checkout/refunds'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { readToken } from '@/lib/downloads/link'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { bought, deliver, mailAbout, STAFF, staffed } from './mailing.testing'

test('the confirmation holds every line, sum, download, code and place, and the way to each', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:book': 2, 'variant:ebook': 1, 'variant:code': 1, 'date:date': 1 })
  await deliver(world)
  const { to, text, html } = mailAbout(world, `Your order ${order.number}`)
  expect(to).toBe('buyer@example.com')
  for (const line of order.lines) expect(text).toContain(line.sku === 'date' ? 'Place: Adelaide' : line.title)
  expect(text).toContain('2 × AUD 31.50')
  expect(text).toContain('Shipping, standard: AUD 9.50')
  expect(text).toContain('Total: AUD ')
  expect(text).toContain('AAAA')
  expect(text).toContain('A course, Adelaide: begins 30 Jan 2027, 10:30 am ACDT (UTC+10:30). Nobody is named yet.')
  expect(text).toContain('We pack your parcel to Sample buyer, 1 Sample Street')
  expect(text).toContain(`http://shop.test/orders/${order.number}/invoice?key=`)
  const path = /http:\/\/shop\.test\/downloads\/(\S+)/.exec(text)?.[1] ?? ''
  expect(readToken(world, path)).toMatchObject({ endsAt: world.now() + days(7) })
  expect(html).toContain(path)
})

test('text and HTML say the same', async () => {
  const world = await smallShop()
  await bought(world, { 'variant:book': 1, 'variant:ebook': 1 })
  await deliver(world)
  for (const { text, html } of world.sent) {
    const plain = html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replaceAll('&#39;', "'")
    const words = text.replace(/https?:\/\/\S+/g, '').match(/[\p{L}\d.,’]+/gu) ?? []
    expect(words.filter((word) => !plain.includes(word.replace(/[.,]$/, '')))).toEqual([])
  }
})

test('what a buyer typed is shown as words, whatever it looks like', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:ebook': 1 })
  const name = '<img src=x onerror="alert(1)"> & Co'
  await transact(world.db, (tx) => tx.update(orders).set({ name }).where(eq(orders.id, order.id)))
  await deliver(world)
  const { html, text } = mailAbout(world, order.number)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co')
  expect(text).toContain(name)
})

test('whoever pays the bills gets the invoice with the purchase order, and nobody’s name who attends', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'date:date': 1 })
  const change = { invoiceEmail: 'accounts@example.com', poNumber: 'PO 77', organisation: 'Sample clinic' }
  await transact(world.db, (tx) => tx.update(orders).set(change).where(eq(orders.id, order.id)))
  await deliver(world)
  const { to, subject, text } = mailAbout(world, 'Tax invoice')
  expect(to).toBe('accounts@example.com')
  expect(subject).toBe('Tax invoice INV-00001 for purchase order PO 77')
  expect(text).toContain('Sample clinic')
  expect(text).toContain('GST AUD 62.00')
  expect(text).not.toContain('/orders/')
})

test('without an address for the bills there is one mail', async () => {
  const world = await smallShop()
  await bought(world, { 'variant:ebook': 1 })
  await deliver(world)
  expect(world.sent).toHaveLength(1)
})

test('the mail names the whole address that the parcel goes to', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:book': 1 })
  const delivery = order.delivery && { ...order.delivery, organisation: 'Sample clinic', street2: 'Level 3' }
  await transact(world.db, (tx) => tx.update(orders).set({ delivery }).where(eq(orders.id, order.id)))
  await deliver(world)
  expect(mailAbout(world, 'Your order').text).toContain(', Sample clinic, 1 Sample Street, Level 3, ')
})

test('a parcel is told with what is in it and what is still to come', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:book': 3 })
  const [part] = order.parts
  const parts = { [part?.id ?? '']: 2 }
  await recordShipment(world, STAFF, { order: order.id, carrier: 'Sample Post', tracking: 'T123', parts })
  await deliver(world)
  const { text } = mailAbout(world, 'On its way')
  expect(text).toContain('with Sample Post. Its tracking number is T123.')
  expect(text).toContain('- 2 × A book')
  expect(text).toContain('Still to come, in another parcel\n- 1 × A book')
})

test('a refund is told when Stripe has sent it, with its lines', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:ebook': 1 })
  const [line] = order.lines
  const lines = [{ lineId: line?.id ?? '', quantity: 1, amount: money(17_60) }]
  world.payments.isDown = true
  await refundLines(world, STAFF, { orderId: order.id, lines, reason: 'unopened' })
  await deliver(world)
  expect(world.sent.map((mail) => mail.subject).filter((subject) => subject.startsWith('Refund'))).toEqual([])
  world.payments.isDown = false
  world.passTime(minutes(1))
  await deliver(world)
  await deliver(world)
  const { text } = mailAbout(world, 'Refund for order')
  expect(text).toContain('We have sent AUD 17.60 back to you, GST of AUD 1.60 included.')
  expect(text).toContain('- 1 × A book: AUD 17.60')
})

test('a refund of a copy, the freight and something besides is told in sums that make up the whole', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:book': 2 })
  const sums = { all: '', shipping: 'yes', amount: '1.00', [`units:${order.lines[0]?.id}`]: '1' }
  const expected = String(34_65 + order.shipping.minor + order.shippingGst.minor + 1_00)
  const ask = RefundOrder.parse({ order: order.id, key: 'k', reason: 'a bent corner', expected, ...sums })
  expect(await refundOrder(world, STAFF, ask)).toMatchObject({ ok: true })
  await deliver(world)
  const { text } = mailAbout(world, 'Refund for order')
  expect(text).toContain('- 1 × A book: AUD 34.65\n- Freight: AUD 10.45\n- Besides: AUD 1.00')
  expect(text).not.toContain('a bent corner')
})

test('money that came after the places had gone is told to the buyer and to staff', async () => {
  const world = await staffed()
  const late = await placed(world, await guestWith(world, { 'date:date': 3 }))
  world.passTime(minutes(36))
  await reconcile(world)
  await bought(world, { 'date:date': 2 })
  world.payments.pay(late.session)
  await settle(world, late.session)
  await deliver(world)
  await deliver(world)
  expect(mailAbout(world, 'we are sorry').text).toContain('The whole amount, AUD 2,046.00')
  expect(mailAbout(world, 'For staff').to).toBe('shop@example.com')
  expect(world.sent.filter((mail) => mail.to === 'buyer@example.com')).toHaveLength(2)
})

test('a payment that was refused days later is told', async () => {
  const world = await smallShop()
  const { session } = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  world.payments.set(session, { status: 'failed' })
  await settle(world, session)
  await deliver(world)
  expect(mailAbout(world, 'did not go through').text).toContain('You have paid nothing.')
})
