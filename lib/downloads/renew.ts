import * as z from 'zod'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { CareRefusal } from '@/lib/checkout/care'
import { caring } from '@/lib/checkout/commands/care'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { onOrder } from '@/lib/orders/names'
import type { World } from '@/lib/world/world'
import { countDownloads, forgiveDownloads } from './queries'

const id = z.string().regex(/^[\w-]{1,40}$/)
export const RenewDownload = z.object({ order: id, right: id })
export type RenewDownload = z.infer<typeof RenewDownload>
export type RenewRefusal = CareRefusal | { kind: 'no-such-download' }

/** The file may be fetched as often again, and a fresh link is on its way. Asked twice, it is done once. */
export const renewDownload = (
  world: World,
  { actor }: Visitor,
  ask: RenewDownload,
): Promise<Result<{ orderId: string }, RenewRefusal>> =>
  caring<RenewRefusal>(world, actor, 'change-orders', ask.order, async (inside, staff, order) => {
    const right = order.entitlements.find(({ id, kind }) => id === ask.right && kind === 'download')
    if (!right || right.endedAt !== null) return refuse({ kind: 'no-such-download' })
    const times = (await countDownloads(inside.db, [right])).get(right.id) ?? 0
    if (times === right.forgiven) return ok({ orderId: order.id })
    await forgiveDownloads(inside.db, right.id, times)
    await enqueue(inside, mailJob('download-link', inside.newId(), { entitlement: right.id }))
    const changes = changesOf({ fetched: times - right.forgiven }, { fetched: 0 })
    await recordAct(inside, staff, { act: 'order.download-renewed', on: onOrder(order), changes })
    return ok({ orderId: order.id })
  })
