import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { parkedPayments } from '@/db/schema/checkout'
import { comments } from '@/db/schema/comments'
import { nuggets } from '@/db/schema/nuggets'
import { askForLink } from '@/lib/accounts/commands'
import { days, minutes } from '@/lib/base/time'
import { smallShop } from '@/lib/checkout/small-shop.testing'
import { decideComment } from '@/lib/comments/commands/moderate'
import { mailNewLink } from '@/lib/downloads/commands'
import { downloadToken, readToken } from '@/lib/downloads/link'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { bought, deliver, mailAbout, NOBODY, staffed } from './mailing.testing'

test('the sign-in mail carries a link that the page accepts, and a link that has ended is not sent', async () => {
  const world = await smallShop()
  const ask = (email: string) => askForLink(world, NOBODY, { email, next: '/checkout' })
  await ask('a+books@example.com')
  await deliver(world)
  expect(mailAbout(world, 'Sign in').text).toMatch(
    /http:\/\/shop\.test\/sign-in\/link\?token=[\w-]+&email=a%2Bbooks%40example\.com&next=%2Fcheckout/,
  )
  await ask('late@example.com')
  world.passTime(minutes(16))
  await deliver(world)
  expect(world.sent).toHaveLength(1)
})

test('money that matches no order is told to staff', async () => {
  const world = await staffed()
  const parked = { reference: 'pi_1', orderId: null, reason: 'no such order', amount: 500, currency: 'AUD' }
  await transact(world.db, async (tx) => {
    await tx.insert(parkedPayments).values({ ...parked, at: world.now() })
    await enqueue({ ...world, db: tx }, mailJob('parked-payment', 'pi_1'))
  })
  await deliver(world)
  expect(mailAbout(world, 'For staff').text).toContain(
    'A payment of AUD 5.00 waits for a decision (pi_1): no such order',
  )
})

test('who asks for a new link to a file gets one that opens it', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:ebook': 1 })
  const [right] = order.entitlements
  const token = downloadToken(world, { entitlementId: right?.id ?? '', endsAt: world.now() })
  await mailNewLink(world, NOBODY, { token })
  await deliver(world)
  const link = /downloads\/(\S+)/.exec(mailAbout(world, 'A new link').text)?.[1] ?? ''
  expect(readToken(world, link)).toMatchObject({ entitlementId: right?.id, endsAt: world.now() + days(7) })
})

test('a code that came later is mailed, and one that is still missing is not', async () => {
  const world = await smallShop()
  const order = await bought(world, { 'variant:code': 1 })
  const [right] = order.entitlements
  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, mailJob('access-code', right?.id ?? '')))
  await deliver(world)
  expect(mailAbout(world, 'Your access code').text).toContain('AAAA')
})

test('a comment is told when it is shown, and not when it was hidden again meanwhile', async () => {
  const world = await smallShop()
  const nugget = { id: 'n', slug: 'oxytocin', title: 'Oxytocin', summary: '', story: '', tellIt: '' }
  const comment = { nuggetId: 'n', name: 'Sample reader', words: 'Thanks', reasons: [], createdAt: world.now() }
  await transact(world.db, async (tx) => {
    await tx.insert(nuggets).values({ ...nugget, state: 'released', topic: 'chemistry' })
    await tx.insert(comments).values([
      { ...comment, id: 'one', email: 'one@example.com', state: 'held' },
      { ...comment, id: 'two', email: 'two@example.com', state: 'held' },
    ])
  })
  const editor = { userId: 'editor', email: 'editor@example.com', role: 'editor' as const, factor: 'none' as const }
  for (const comment of ['one', 'two'])
    await decideComment(world, { actor: editor, cartId: null }, { comment, was: 'held', to: 'shown' })
  await decideComment(world, { actor: editor, cartId: null }, { comment: 'two', was: 'shown', to: 'hidden' })
  await deliver(world)
  expect(world.sent.map((mail) => mail.to)).toEqual(['one@example.com'])
  expect(world.sent[0]?.text).toContain('http://shop.test/nuggets/oxytocin#comment-one')
})
