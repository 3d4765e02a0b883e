import type { Words } from '@/app/_server/form'
import type { CommentState } from '@/db/schema/comments'
import type { Forbidden } from '@/lib/accounts/rules'
import type { ModerationRefusal } from '@/lib/comments/rules/moderation'
import type { Reason } from '@/lib/comments/rules/posting'

type Deed = CommentState | 'answered'

export const STATE_WORDS: Record<CommentState, string> = {
  held: 'waiting',
  shown: 'shown',
  hidden: 'hidden',
  spam: 'spam',
  removed: 'removed',
}

/** Why a comment was held, for whoever decides on it. */
const REASON_WORDS: Record<Reason, string> = {
  honeypot: 'The field that people cannot see was filled in: most likely a program.',
  links: 'It holds a link in a first comment, or more than one.',
  duplicate: 'The same words were sent before, within thirty days.',
  'borrowed-address': 'It gives the address of somebody on the staff, who was not signed in.',
  moderation: 'Every comment is read by a person first.',
}

export const reasonWords = (reason: string) => REASON_WORDS[reason as Reason] ?? reason

const DID: Record<Deed, string> = {
  shown: 'Approved',
  hidden: 'Hidden',
  spam: 'Marked as spam',
  removed: 'Deleted; it can be put back for a day',
  held: 'Put back into the queue',
  answered: 'Approved and answered',
}

export const saidOf = (did: string): string | undefined => DID[did as Deed]

export const REFUSALS: Words<Exclude<ModerationRefusal, Forbidden>> = {
  'no-such-comment': 'That comment is not there any more.',
  'decided-meanwhile': ({ state }) =>
    `Somebody has decided on this comment meanwhile: it is ${STATE_WORDS[state]} now. Load the page again to go on.`,
  'words-are-gone': 'The words of this comment are gone for good; only its place in the thread is left.',
}

type After = { comment: string; was: CommentState; did: Deed; next: string; from: 'queue' | 'one' }

/** The queue again, at the next comment, with a word on what was done. */
export function afterDeciding({ comment, was, did, next, from }: After): string {
  if (from === 'one') return `/admin/comments/${encodeURIComponent(comment)}?said=done`
  const query = new URLSearchParams({ did, on: comment, was, ...(next && { next }) })
  return `/admin/comments?${query}${next ? `#comment-${encodeURIComponent(next)}` : ''}`
}
