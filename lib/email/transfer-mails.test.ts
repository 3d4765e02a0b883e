import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { quotes } from '@/db/schema/quotes'
import { days } from '@/lib/base/time'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { giveMoreTime } from '@/lib/checkout/commands/transfer'
import { runDueJobs } from '@/lib/jobs/commands'
import { acceptByTransfer } from '@/lib/quotes/commands/by-transfer'
import { quotedShop } from '@/lib/quotes/quoted.testing'
import { HANDLERS } from '@/lib/schedule'
import { mailAbout, NOBODY, STAFF } from './mailing.testing'

async function waiting() {
  const { world, ask } = await quotedShop()
  await transact(world.db, (tx) =>
    tx.update(quotes).set({ invoiceEmail: 'accounts@example.com' }).where(eq(quotes.id, 'quote-1')),
  )
  const answer = await acceptByTransfer(world, NOBODY, ask)
  if (!answer.ok) throw new Error(answer.refusal.kind)
  await runDueJobs(world, HANDLERS)
  return { world, orderId: answer.value.orderId, number: answer.value.orderId.slice(-8).toUpperCase() }
}

test('the buyer and whoever pays the bills are told what to pay, to which account, by when and with which words', async () => {
  const { world, number } = await waiting()
  const buyers = mailAbout(world, `Order ${number}: paying by bank transfer`)
  const bills = mailAbout(world, 'Pro forma for purchase order PO-7')
  expect([buyers.to, bills.to]).toEqual(['buyer@example.com', 'accounts@example.com'])
  const facts = ['AUD 114.40', '15 Dec 2026', 'Sample Press', '123-456', '1234 5678', `Reference: ${number}`]
  for (const fact of facts) {
    expect(buyers.text).toContain(fact)
    expect(bills.text).toContain(fact)
  }
  expect(buyers.text).toContain('/orders/')
  expect(bills.text).not.toContain('key=')
})

test('another last day is told as well, and once', async () => {
  const { world, orderId, number } = await waiting()
  const before = world.sent.length
  for (const _ of [1, 2]) await giveMoreTime(world, STAFF, { order: orderId, dueOn: '2027-01-15' })
  await runDueJobs(world, HANDLERS)
  const since = world.sent.slice(before)
  expect(since.map(({ to }) => to).sort()).toEqual(['accounts@example.com', 'buyer@example.com'])
  expect(since.every(({ text }) => text.includes('15 Jan 2027') && text.includes(number))).toBe(true)
})

test('when nothing has come, the buyer hears in friendly words that nothing is held any more', async () => {
  const { world, number } = await waiting()
  world.passTime(days(20))
  for (const _ of [1, 2]) {
    await reconcile(world)
    await runDueJobs(world, HANDLERS)
  }
  const mail = mailAbout(world, `Order ${number}: nothing is held for you any more`)
  expect(mail.to).toBe('buyer@example.com')
  expect(mail.text).toContain('That is no trouble')
})
