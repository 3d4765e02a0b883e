import * as z from 'zod'
import type { CommentState } from '@/db/schema/comments'
import { EmailAddress } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days } from '@/lib/base/time'

export const LONGEST_COMMENT = 5000
export const SAME_WORDS_FOR = days(30)

const plain = (typed: string) => typed.replaceAll('\r\n', '\n').trim()

export const PostComment = z.object({
  nugget: z.string().max(40),
  /** The comment that is answered. */
  parent: z.string().max(40).optional(),
  // What is wrong is told in the order of the fields on the page.
  words: z
    .string()
    .transform(plain)
    .pipe(
      z
        .string()
        .min(1, 'Please write a comment.')
        .max(LONGEST_COMMENT, `Please keep it under ${LONGEST_COMMENT} characters.`),
    ),
  name: z
    .string()
    .transform((typed) => plain(typed).replace(/\s+/g, ' '))
    .pipe(
      z.string().min(1, 'Please enter a name; it need not be your full one.').max(80, 'Please use a shorter name.'),
    ),
  email: EmailAddress,
  /** Nobody sees this field; programs fill it in. */
  website: z.string().max(1000).default(''),
})
export type PostComment = z.infer<typeof PostComment>

export type CommentRefusal = { kind: 'no-such-nugget' } | { kind: 'no-such-comment' }

export type Reason = 'honeypot' | 'links' | 'duplicate' | 'borrowed-address' | 'moderation'

/** What is known about a comment's author when it arrives. */
export type Background = {
  hasShownComment: boolean
  saidTheSame: boolean
  /** The address is that of somebody on the staff. */
  isStaffAddress: boolean
  /** The visitor is signed in with that address. */
  isOwnAddress: boolean
}

/** All checks run and all reasons are kept; whatever they say, a person reads the comment before it appears. */
export function judgeComment(comment: PostComment, background: Background): { state: CommentState; reasons: Reason[] } {
  const links = countLinks(comment.words) + countLinks(comment.name)
  const isTrap = comment.website.trim() !== ''
  const checks: [Reason, boolean][] = [
    ['honeypot', isTrap],
    ['links', links > (background.hasShownComment ? 1 : 0)],
    ['duplicate', background.saidTheSame],
    ['borrowed-address', background.isStaffAddress && !background.isOwnAddress],
    ['moderation', true],
  ]
  return { state: isTrap ? 'spam' : 'held', reasons: checks.flatMap(([reason, isSo]) => (isSo ? [reason] : [])) }
}

/** A web address counts however it is written. */
export const countLinks = (words: string) => words.match(/\b(https?:\/\/|www\.)|\[url|<a\s/gi)?.length ?? 0

type Placed = { id: string; nuggetId: string; state: CommentState }

export function decideParent(parent: Placed | undefined, nuggetId: string): Result<Placed, CommentRefusal> {
  if (parent?.state !== 'shown' || parent.nuggetId !== nuggetId) return refuse({ kind: 'no-such-comment' })
  return ok(parent)
}
