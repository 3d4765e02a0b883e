import { type Db, transact } from '@/db/open'
import { allowAttempt } from '@/lib/accounts/commands'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { CareRefusal } from '@/lib/checkout/care'
import { caring } from '@/lib/checkout/commands/care'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { onOrder } from '@/lib/orders/names'
import type { FileFound } from '@/lib/world/files'
import type { World } from '@/lib/world/world'
import { readToken } from './link'
import { type Asked, isFurtherOn, type Part, partOf, WHOLE, wantsMore } from './parts'
import { findDownload, findTaken, forgiveDownloads, insertDownload } from './queries'
import {
  type AskForDownload,
  type DownloadRefusal,
  decideDownload,
  MOST_PARTS,
  NEW_LINKS,
  type RenewDownload,
} from './rules'

export type HandedOut = { file: string; found: FileFound; part: Part | 'whole' }

export type RenewRefusal = CareRefusal | { kind: 'no-such-download' }

/** What a link is worth now: who holds it is told, and nothing is counted. */
export const lookAtDownload = (world: World, token: string) => decide(world, world.db, token, false)

/**
 * Hands the file out and counts it; what broke off goes on without being counted again. However many ask at once, the
 * limit holds.
 */
export async function takeDownload(
  world: World,
  token: string,
  asked: Asked = WHOLE,
): Promise<Result<HandedOut, DownloadRefusal>> {
  const allowed = await decide(world, world.db, token, wantsMore(asked.range))
  if (!allowed.ok) return allowed
  const { id, file } = allowed.value
  const found = await world.files.find('downloads', file)
  if (!found) throw new Error(`the file ${file} was sold and is not there`)
  const part = partOf(asked, found)
  if (part === 'outside') return refuse({ kind: 'no-such-part', size: found.size })

  const isFurther = isFurtherOn(part) && (await isPatient(world, id))
  return transact(world.db, async (tx) => {
    const still = await decide(world, tx, token, isFurther)
    if (!still.ok) return still
    if (still.value.isCounted) await insertDownload(tx, { id: world.newId(), entitlementId: id, at: world.now() })
    return ok({ file, found, part })
  })
}

/** A bad line breaks off some dozens of times; more than that are people who share a link. */
const isPatient = async (world: World, id: string) =>
  (await allowAttempt(world, [{ key: `download-part:${id}`, limit: MOST_PARTS }])).ok

/** Mails a new link to the address of the order. The answer is the same whatever the old link was worth. */
export async function mailNewLink(
  world: World,
  _visitor: Visitor,
  { token }: AskForDownload,
): Promise<Result<{ token: string }, never>> {
  const link = readToken(world, token)
  const allowed =
    link && (await allowAttempt(world, [{ key: `download-link:${link.entitlementId}`, limit: NEW_LINKS }]))
  if (link && allowed?.ok)
    await transact(world.db, async (tx) => {
      const download = await findDownload(tx, link.entitlementId)
      if (!download || download.endedAt !== null) return
      const { entitlementId } = link
      await enqueue({ ...world, db: tx }, mailJob('download-link', world.newId(), { entitlement: entitlementId }))
    })
  return ok({ token })
}

/** The file may be fetched as often again, and a fresh link is on its way. Asked twice, it is done once. */
export const renewDownload = (
  world: World,
  { actor }: Visitor,
  ask: RenewDownload,
): Promise<Result<{ orderId: string }, RenewRefusal>> =>
  caring<RenewRefusal>(world, actor, 'change-orders', ask.order, async (inside, staff, order) => {
    const right = order.entitlements.find(({ id, kind }) => id === ask.right && kind === 'download')
    if (!right || right.endedAt !== null) return refuse({ kind: 'no-such-download' })
    const { times } = await findTaken(inside.db, right.id)
    if (times === right.forgiven) return ok({ orderId: order.id })
    await forgiveDownloads(inside.db, right.id, times)
    await enqueue(inside, mailJob('download-link', inside.newId(), { entitlement: right.id }))
    const changes = changesOf({ fetched: times - right.forgiven }, { fetched: 0 })
    await recordAct(inside, staff, { act: 'order.download-renewed', on: onOrder(order), changes })
    return ok({ orderId: order.id })
  })

async function decide(world: World, db: Db, token: string, isFurther: boolean) {
  const link = readToken(world, token)
  const download = link && (await findDownload(db, link.entitlementId))
  if (!link || !download) return refuse({ kind: 'no-such-download' })
  const facts = { taken: await findTaken(db, download.id), linkEndsAt: link.endsAt }
  const decision = decideDownload(download, facts, world.now(), isFurther)
  return decision.ok ? ok({ ...download, ...decision.value }) : decision
}
