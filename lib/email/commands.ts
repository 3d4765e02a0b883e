import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import { ok } from '@/lib/base/result'
import { enqueue, type Handler } from '@/lib/jobs/commands'
import { type MailKind, mailJob } from '@/lib/jobs/rules'
import { findPicture } from '@/lib/media/queries'
import { senderOf } from '@/lib/settings/rules'
import type { World } from '@/lib/world/world'
import { type Addressed, COMPOSE, type MailFacts } from './compose'
import { htmlOf } from './html'
import { textOf } from './letter'
import { markOf } from './mark'
import { findMail, insertMail } from './queries'

/** Writes and sends the mail of a job, unless it has been sent. While the mail server is down the job waits. */
export const sendMail: Handler = async (world, job) => {
  if (await findMail(world.db, job.key)) return ok(null)
  const facts = job.payload as MailFacts & { mail: MailKind }
  const addressed = await COMPOSE[facts.mail](world, facts)
  if (!addressed) return ok(null)

  const sent = await world.mail.send(await mailOf(world, job.key, addressed))
  if (!sent.ok) return sent
  await transact(world.db, async (tx) => {
    const { to: recipient, letter } = addressed
    const { about } = facts
    await insertMail(tx, { id: job.key, about, recipient, subject: letter.subject, sentAt: world.now() })
    // A queue of its own: a wrong address of the accounts office must not hold up the buyer's mail.
    if (facts.mail === 'order') await enqueue({ ...world, db: tx }, mailJob('invoice', about))
  })
  return ok(null)
}

async function mailOf({ site, db }: World, key: string, { to, letter }: Addressed) {
  const mark = markOf(await findPicture(db, site.logo ?? null), site.url)
  const { hostname } = new URL(site.url)
  const id = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${hostname}>`
  const from = senderOf(site)
  const sender = { ...(from && { from }), ...(site.replyTo && { replyTo: site.replyTo }) }
  return {
    id,
    ...sender,
    to,
    subject: letter.subject,
    text: textOf(letter, site.name),
    html: htmlOf(letter, site.name, mark),
  }
}
