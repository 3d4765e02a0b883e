import { transact } from '@/db/open'
import { users } from '@/db/schema/accounts'
import { sendRefund } from '@/lib/checkout/commands/refund'
import { settle } from '@/lib/checkout/commands/settle'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { type Handlers, runDueJobs } from '@/lib/jobs/commands'
import { findOrder } from '@/lib/orders/queries/orders'
import type { FakeWorld } from '@/lib/world/fake'
import { sendMail } from './commands'

const HANDLERS: Handlers = {
  mail: sendMail,
  refund: (world, job) => sendRefund(world, job.payload.refund ?? ''),
}
export const STAFF = {
  actor: { userId: 'staff', email: 'shop@example.com', role: 'shop' as const, factor: 'none' as const },
  cartId: null,
}
export const NOBODY = { actor: null, cartId: null }

export async function bought(world: FakeWorld, wanted: Record<string, number>) {
  const { orderId, session } = await placed(world, await guestWith(world, wanted))
  world.payments.pay(session)
  await settle(world, session)
  const order = await findOrder(world.db, orderId)
  if (!order) throw new Error('no order')
  return order
}

export async function staffed(): Promise<FakeWorld> {
  const world = await smallShop()
  const person = { id: 'staff', email: 'shop@example.com', role: 'shop' as const, createdAt: world.now() }
  await transact(world.db, (tx) => tx.insert(users).values(person))
  return world
}

/** What the worker does each second. */
export const deliver = (world: FakeWorld) => runDueJobs(world, HANDLERS)

/** The one mail that says this in its subject. Amounts are set with spaces that do not break; here they are plain. */
export function mailAbout(world: FakeWorld, subject: string) {
  const found = world.sent.filter((mail) => mail.subject.includes(subject))
  const [mail] = found
  if (!mail || found.length > 1) throw new Error(`${found.length} mails say “${subject}”`)
  return { ...mail, text: mail.text.replaceAll('\u00a0', ' ') }
}
