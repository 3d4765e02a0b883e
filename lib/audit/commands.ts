import type { Db } from '@/db/open'
import type { Change } from '@/db/schema/audit'
import type { Staff } from '@/lib/accounts/rights'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { insertAct, listEditsSince } from './queries'
import type { ChangedMeanwhile } from './rules'

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

export type Deed = {
  /** `product.changed` */
  act: string
  /** What it was done to: the kind, the id, and its name for people. */
  on: { subject: string; id: string; label: string }
  changes?: Change[]
  /** Of the thing, after the deed. */
  revision?: number
}

/** Writes down what staff do; `db` is the transaction of the act itself, so there is never one without the other. */
export function recordAct(
  { db, now, newId }: Inside,
  staff: Pick<Staff, 'userId' | 'email'>,
  { act, on, changes = [], revision }: Deed,
) {
  const { userId, email } = staff
  const { subject, id: subjectId, label } = on
  return insertAct(db, {
    id: newId(),
    at: now(),
    ...{ userId, email, act, subject, subjectId, label, changes },
    revision: revision ?? null,
  })
}

/** Refuses an edit that was begun before somebody else's was saved, and says what that one changed. */
export async function decideEdit(
  db: Db,
  subject: string,
  stored: { id: string; revision: number },
  asked: number,
): Promise<Result<null, ChangedMeanwhile>> {
  if (stored.revision === asked) return ok(null)
  const since = await listEditsSince(db, subject, stored.id, asked)
  const edits = since.map(({ email, at, changes }) => ({ by: email, at, changes }))
  return refuse({ kind: 'changed-meanwhile', revision: stored.revision, edits })
}
