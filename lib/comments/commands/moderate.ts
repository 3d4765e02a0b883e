import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import type { CommentState } from '@/db/schema/comments'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result } from '@/lib/base/result'
import { earlier } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { forgetRemoved, insertComment, updateComment } from '../queries/comments'
import { findCommentToModerate, type QueuedComment } from '../queries/queue'
import {
  type AnswerComment,
  type DecideComment,
  type DecideComments,
  decideModeration,
  KEEPS_REMOVED,
  type ModerationRefusal,
} from '../rules/moderation'

type Moderated = { id: string; was: CommentState }

/** Lets a comment through, hides it, calls it spam, removes it, or puts it back as it was. */
export async function decideComment(
  world: World,
  { actor }: Visitor,
  { comment: id, ...ask }: DecideComment,
): Promise<Result<Moderated, ModerationRefusal>> {
  const staff = permit(actor, 'approve-comment')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const comment = decideModeration(await findCommentToModerate(tx, id), ask)
    if (!comment.ok) return comment
    await settle({ ...world, db: tx }, staff.value, comment.value, ask.to)
    return ok({ id, was: ask.was })
  })
}

/** The same for several at once; those that cannot be decided on like that are left as they are. */
export async function decideComments(
  world: World,
  { actor }: Visitor,
  { chosen, to }: DecideComments,
): Promise<Result<null, ModerationRefusal>> {
  const staff = permit(actor, 'approve-comment')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    for (const id of new Set(chosen)) {
      const comment = await findCommentToModerate(tx, id)
      const decided = decideModeration(comment, { was: comment?.state ?? to, to })
      if (decided.ok) await settle({ ...world, db: tx }, staff.value, decided.value, to)
    }
    return ok(null)
  })
}

/** Answers in the name of the house; what is answered is shown with it. */
export async function answerComment(
  world: World,
  { actor }: Visitor,
  { comment: id, was, words }: AnswerComment,
): Promise<Result<Moderated, ModerationRefusal>> {
  const staff = permit(actor, 'approve-comment')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const comment = decideModeration(await findCommentToModerate(tx, id), { was, to: 'shown' })
    if (!comment.ok) return comment
    await settle({ ...world, db: tx }, staff.value, comment.value, 'shown')
    const nuggetId = comment.value.nugget.id
    await insertComment(tx, {
      ...{ id: world.newId(), nuggetId, parentId: id, words, isFromHouse: true, state: 'shown', reasons: [] },
      ...{ name: world.site.name, email: staff.value.email, createdAt: world.now() },
      ...{ decidedAt: world.now(), decidedBy: staff.value.userId },
    })
    await touchContent(tx, 'nuggets')
    await recordAct({ ...world, db: tx }, staff.value, { act: 'comment.answered', on: subjectOf(comment.value) })
    return ok({ id, was })
  })
}

async function settle(world: World & { db: Db }, staff: Staff, comment: QueuedComment, state: CommentState) {
  if (comment.state === state) return
  await updateComment(world.db, comment.id, { state, decidedAt: world.now(), decidedBy: staff.userId })
  await touchContent(world.db, 'nuggets')
  if (state === 'shown' && !comment.isFromHouse) await enqueue(world, mailJob('comment-approved', comment.id))
  const changes = changesOf({ state: comment.state }, { state })
  await recordAct(world, staff, { act: 'comment.decided', on: subjectOf(comment), changes })
}

/** The list of acts is for ever, and a name is not: what was removed leaves no trace of who wrote it. */
const subjectOf = ({ id, nugget }: QueuedComment) => ({ subject: 'comment', id, label: `on ${nugget.title}` })

/** After a day nothing is left of what was removed but its place. */
export const tidyComments = ({ db, now }: World) =>
  transact(db, (tx) => forgetRemoved(tx, earlier(now(), KEEPS_REMOVED)))
