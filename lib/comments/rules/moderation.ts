import * as z from 'zod'
import type { CommentState } from '@/db/schema/comments'
import type { Forbidden } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days, type Instant } from '@/lib/base/time'
import { LONGEST_COMMENT } from './posting'

export const COMMENT_STATES = ['held', 'shown', 'hidden', 'spam', 'removed'] as const satisfies CommentState[]

const State = z.enum(COMMENT_STATES)
const Id = z.string().max(40)

/** `was`: how it stood when the page was made, so that two people do not decide against each other unseen. */
export const DecideComment = z.object({ comment: Id, was: State, to: State })
export type DecideComment = z.infer<typeof DecideComment>

/** What the list of comments sends: the button is the state. */
export const DecideComments = z
  .object({
    do: State,
    chosen: z
      .union([Id, z.array(Id).max(200)], 'Please choose at least one comment.')
      .transform((chosen) => [chosen].flat()),
  })
  .transform(({ do: to, chosen }) => ({ to, chosen }))
export type DecideComments = z.infer<typeof DecideComments>

export const AnswerComment = z.object({
  comment: Id,
  was: State,
  words: z
    .string()
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Please write your answer.')
        .max(LONGEST_COMMENT, `Please keep it under ${LONGEST_COMMENT} characters.`),
    ),
})
export type AnswerComment = z.infer<typeof AnswerComment>

export type ModerationRefusal =
  | Forbidden
  | { kind: 'no-such-comment' }
  | { kind: 'decided-meanwhile'; state: CommentState }
  | { kind: 'words-are-gone' }

type Decided = { state: CommentState; words: string }

/** A comment whose words are gone stays removed. */
export function decideModeration<C extends Decided>(
  comment: C | undefined,
  { was, to }: { was: CommentState; to: CommentState },
): Result<C, ModerationRefusal> {
  if (!comment) return refuse({ kind: 'no-such-comment' })
  if (comment.state !== was) return refuse({ kind: 'decided-meanwhile', state: comment.state })
  if (to !== 'removed' && comment.words === '') return refuse({ kind: 'words-are-gone' })
  return ok(comment)
}

/** Until then a removed comment can be put back; then its words, name and address go for good. */
export const KEEPS_REMOVED = days(1)

/** What a moderator decides on: the comment, what it answers, and what else its author wrote. */
export type Said = { id: string; words: string; state: CommentState; createdAt: Instant; nugget: string }
export type AuthorHistory = { counts: Partial<Record<CommentState, number>>; latest: Said[] }
