import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { retryJob } from '@/lib/jobs/commands'
import { findJob } from '@/lib/jobs/queries'
import { senderOf } from '@/lib/settings/rules'
import type { World } from '@/lib/world/world'
import { saveReach } from './queries'
import type { OfJob, Outside, TryOutside } from './rules'

export type TrialRefusal = Forbidden | { kind: 'not-reached'; failure: string }

/** Asks the payment service for something that it does not have, or sends whoever asks a mail. */
export async function tryOutside(
  world: World,
  { actor }: Visitor,
  { what }: TryOutside,
): Promise<Result<null, TrialRefusal>> {
  const staff = permit(actor, 'see-health')
  if (!staff.ok) return staff
  const failure = await failureOf(world, what, staff.value.email)
  await transact(world.db, async (tx) => {
    const at = world.now()
    await saveReach(tx, what, failure ? { failedAt: at, failure } : { reachedAt: at })
    const on = { subject: 'outside', id: what, label: what }
    const changes = [{ field: 'answer', before: null, after: failure ?? 'reached' }]
    await recordAct({ ...world, db: tx }, staff.value, { act: 'outside.tried', on, changes })
  })
  return failure ? refuse({ kind: 'not-reached', failure }) : ok(null)
}

async function failureOf({ mail, payments, site }: World, what: Outside, to: string): Promise<string | null> {
  if (what === 'payments') {
    const answer = await payments.find('cs_test_there_is_no_such_session')
    return answer.ok || answer.refusal.kind === 'unknown-session' ? null : 'the payment service did not answer'
  }
  const text = `This is a trial from the staff pages of ${site.name}. If you can read it, mail works.`
  const from = senderOf(site)
  const sent = await mail.send({
    ...(from && { from }),
    to,
    subject: `A trial from ${site.name}`,
    text,
    html: `<p>${text.replaceAll('<', '&lt;')}</p>`,
  })
  return sent.ok ? null : `the mail server said ${sent.refusal.reason}`
}

type RetryRefusal = Forbidden | { kind: 'no-such-job' } | { kind: 'done' }

/** Another start for work that failed, from the first try on. */
export async function retryFailedJob(
  world: World,
  { actor }: Visitor,
  { job: id }: OfJob,
): Promise<Result<null, RetryRefusal>> {
  const staff = permit(actor, 'retry-job')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const job = await findJob(tx, id)
    const retried = await retryJob(inside, id)
    if (!retried.ok) return retried
    const on = { subject: 'job', id, label: job?.key ?? id }
    await recordAct(inside, staff.value, { act: 'job.retried', on })
    return ok(null)
  })
}
