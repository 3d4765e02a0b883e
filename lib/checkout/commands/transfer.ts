import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { sayFailure } from '@/lib/base/failure'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Day } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { restand } from '@/lib/orders/commands/standing'
import { onOrder } from '@/lib/orders/names'
import { findOrder } from '@/lib/orders/queries/orders'
import { release } from '@/lib/stock/commands'
import { saveHeldUntil } from '@/lib/stock/queries'
import type { World } from '@/lib/world/world'
import {
  findOpenTransfer,
  insertTransfer,
  listTransfersDueBefore,
  saveDueDay,
  saveTransferEnd,
} from '../queries/transfers'
import { decideDay, firstDayToWaitFor, type GiveMoreTime, letsGoAt, type MoreTimeRefusal } from '../transfers'

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }
type Waiting = { id: string; invoiceEmail: string }

/** The order waits for a transfer from now on, and whoever pays the bills is told where it goes. */
export async function awaitTransfer(world: Inside, order: Waiting, dueOn: Day) {
  await insertTransfer(world.db, { orderId: order.id, dueOn, createdAt: world.now() })
  await restand(world.db, order.id)
  await tellWhereToPay(world, order, dueOn)
}

/** Once for each last day that was named. */
async function tellWhereToPay(world: Inside, { id, invoiceEmail }: Waiting, dueOn: Day) {
  const kinds = invoiceEmail ? (['transfer', 'transfer-invoice'] as const) : (['transfer'] as const)
  for (const kind of kinds) {
    const job = mailJob(kind, id)
    await enqueue(world, { ...job, key: `${job.key}:${dueOn}` })
  }
}

/** Another last day for an order that waits. */
export function giveMoreTime(
  world: World,
  { actor }: Visitor,
  { order: id, dueOn }: GiveMoreTime,
): Promise<Result<{ orderId: string }, MoreTimeRefusal>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'change-orders')
    if (!staff.ok) return staff
    const order = await findOrder(tx, id)
    if (!order) return refuse({ kind: 'no-such-order' })
    const transfer = await findOpenTransfer(tx, id)
    if (!transfer) return refuse({ kind: 'not-waiting' })
    const day = decideDay(dueOn, world.now())
    if (day !== 'fine') return refuse({ kind: day })
    if (dueOn === transfer.dueOn) return ok({ orderId: id })

    const inside = { ...world, db: tx }
    await saveDueDay(tx, id, dueOn)
    await saveHeldUntil(tx, id, letsGoAt(dueOn))
    const changes = changesOf({ dueOn: transfer.dueOn }, { dueOn })
    await recordAct(inside, staff.value, { act: 'order.given-more-time', on: onOrder(order), changes })
    await tellWhereToPay(inside, order, dueOn)
    return ok({ orderId: id })
  })
}

/** Nobody waits for it any more: what it held goes back on sale, and the buyer is told. */
export async function giveUpTransfer(world: Inside, orderId: string, outcome: 'unpaid' | 'date-cancelled') {
  if (!(await saveTransferEnd(world.db, orderId, world.now(), outcome))) return
  await release(world, orderId, 'not paid')
  await restand(world.db, orderId)
  await enqueue(world, mailJob('transfer-ended', orderId))
}

/** Lets go of what transfers hold whose last day and its grace are over. */
export async function endOverdueTransfers(world: World) {
  for (const { orderId } of await listTransfersDueBefore(world.db, firstDayToWaitFor(world.now())))
    await transact(world.db, (tx) => endIfOverdue({ ...world, db: tx }, orderId)).catch((failure: unknown) =>
      world.log('transfer.not-ended', { order: orderId, failure: sayFailure(failure) }),
    )
}

/** Staff may have given more time, or recorded the money, since the list was read. */
async function endIfOverdue(world: Inside, orderId: string) {
  const transfer = await findOpenTransfer(world.db, orderId)
  if (transfer && world.now() >= letsGoAt(transfer.dueOn)) await giveUpTransfer(world, orderId, 'unpaid')
}
