import type { Instant } from '@/lib/base/time'

export type ShownComment = {
  id: string
  parentId: string | null
  name: string
  words: string
  createdAt: Instant
  /** Written by staff in the name of the house. */
  isFromHouse: boolean
  /** Taken away: only its place is left, for what was answered to it. */
  isRemoved: boolean
}
export type Thread = { comment: ShownComment; replies: ShownComment[] }

/**
 * Given what is shown or was removed, oldest first: one level of replies. Below a comment that is neither, nothing is;
 * of what was removed only the place stays, and that only where something was answered.
 */
export function threadsOf(shown: ShownComment[]): Thread[] {
  const threads = new Map<string, Thread>()
  for (const comment of shown) {
    const thread = comment.parentId === null ? { comment, replies: [] } : threads.get(comment.parentId)
    if (!thread) continue
    if (comment.parentId !== null && !comment.isRemoved) thread.replies.push(comment)
    threads.set(comment.id, thread)
  }
  return [...new Set(threads.values())].filter(({ comment, replies }) => !comment.isRemoved || replies.length > 0)
}

export const countShown = (threads: Thread[]) =>
  threads.reduce((all, { comment, replies }) => all + (comment.isRemoved ? 0 : 1) + replies.length, 0)

/** Paragraphs of plain text. */
export const paragraphsOf = (words: string) => words.split(/\n{2,}/).filter((part) => part.trim() !== '')
