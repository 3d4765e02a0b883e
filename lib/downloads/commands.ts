import { type Db, transact } from '@/db/open'
import { allowAttempt } from '@/lib/accounts/commands'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { readToken } from './link'
import { countDownloads, findDownload, insertDownload } from './queries'
import { type AskForDownload, type DownloadRefusal, decideDownload, NEW_LINKS } from './rules'

export type HandedOut = { file: string; bytes: Uint8Array<ArrayBuffer> }

/** What a link is worth now: who holds it is told, and nothing is counted. */
export const lookAtDownload = (world: World, token: string) => decide(world, world.db, token)

/** Hands the file out and counts it. However many ask at once, the limit holds. */
export async function takeDownload(world: World, token: string): Promise<Result<HandedOut, DownloadRefusal>> {
  const allowed = await lookAtDownload(world, token)
  if (!allowed.ok) return allowed
  const { id, file } = allowed.value
  const bytes = await world.files.read('downloads', file)
  if (!bytes) throw new Error(`the file ${file} was sold and is not there`)

  return transact(world.db, async (tx) => {
    const still = await decide(world, tx, token)
    if (!still.ok) return still
    await insertDownload(tx, { id: world.newId(), entitlementId: id, at: world.now() })
    return ok({ file, bytes })
  })
}

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

async function decide(world: World, db: Db, token: string) {
  const link = readToken(world, token)
  const download = link && (await findDownload(db, link.entitlementId))
  if (!link || !download) return refuse({ kind: 'no-such-download' })
  const facts = { taken: await countDownloads(db, download.id), linkEndsAt: link.endsAt }
  const decision = decideDownload(download, facts, world.now())
  return decision.ok ? ok({ ...download, ...decision.value }) : decision
}
