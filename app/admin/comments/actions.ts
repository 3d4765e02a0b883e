'use server'

import * as z from 'zod'
import { staffAction } from '@/app/_server/staff-action'
import { answerComment, decideComment, decideComments } from '@/lib/comments/commands/moderate'
import { AnswerComment, DecideComment, DecideComments } from '@/lib/comments/rules/moderation'
import { afterDeciding, REFUSALS } from './words'

/** Where the moderator goes on: the next comment of the queue, or the page of this one. */
const onward = { next: z.string().max(40).default(''), from: z.enum(['queue', 'one']).default('queue') }

export const decideCommentAction = staffAction(
  'approve-comment',
  DecideComment.extend(onward),
  decideComment,
  REFUSALS,
  (_, { comment, was, to, next, from }) => afterDeciding({ comment, was, did: to, next, from }),
)

export const answerCommentAction = staffAction(
  'approve-comment',
  AnswerComment.extend(onward),
  answerComment,
  REFUSALS,
  (_, { comment, was, next, from }) => afterDeciding({ comment, was, did: 'answered', next, from }),
)

export const decideCommentsAction = staffAction(
  'approve-comment',
  DecideComments,
  decideComments,
  REFUSALS,
  (_, { to }) => `/admin/comments?state=${to}&said=done`,
)
