import { aliasedTable, and, asc, count, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { type CommentState, comments } from '@/db/schema/comments'
import { nuggets } from '@/db/schema/nuggets'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import type { AuthorHistory, Said } from '../rules/moderation'
import type { Comment } from './comments'

const answered = aliasedTable(comments, 'answered')

const columns = {
  id: comments.id,
  name: comments.name,
  email: comments.email,
  words: comments.words,
  state: comments.state,
  reasons: comments.reasons,
  createdAt: comments.createdAt,
  isFromHouse: comments.isFromHouse,
  nugget: { id: nuggets.id, slug: nuggets.slug, number: nuggets.number, title: nuggets.title },
  parent: { name: answered.name, words: answered.words, state: answered.state },
}

export type QueuedComment = Pick<
  Comment,
  'id' | 'name' | 'email' | 'words' | 'state' | 'reasons' | 'createdAt' | 'isFromHouse'
> & {
  nugget: { id: string; slug: string; number: number | null; title: string }
  /** What it answers. */
  parent: Pick<Comment, 'name' | 'words' | 'state'> | null
}

const readable = (db: Db) =>
  db
    .select(columns)
    .from(comments)
    .innerJoin(nuggets, eq(nuggets.id, comments.nuggetId))
    .leftJoin(answered, eq(answered.id, comments.parentId))

/** Those that wait for somebody to read them, the longest wait first. */
export async function listHeldComments(db: Db, most: number): Promise<QueuedComment[]> {
  return await readable(db)
    .where(eq(comments.state, 'held'))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(most)
}

export async function findCommentToModerate(db: Db, id: string): Promise<QueuedComment | undefined> {
  const [comment] = await readable(db).where(eq(comments.id, id))
  return comment
}

/** How many comments wait; beyond `most` they are not counted. */
export async function countHeldComments(db: Db, most = 1000): Promise<number> {
  const waiting = db.select({ id: comments.id }).from(comments).where(eq(comments.state, 'held')).limit(most)
  const [row] = await db.select({ n: count() }).from(waiting.as('waiting'))
  return row?.n ?? 0
}

const LATEST = 3

/** What authors wrote before, by address: how it was decided on, and the latest of it. */
export async function listHistories(db: Db, emails: string[]): Promise<Map<string, AuthorHistory>> {
  if (emails.length === 0) return new Map()
  const { email, state } = comments
  const counted = await db
    .select({ email, state, n: count() })
    .from(comments)
    .where(inArray(email, emails))
    .groupBy(email, state)
  const entries = emails.map(async (one): Promise<[string, AuthorHistory]> => {
    const counts = Object.fromEntries(counted.filter((row) => row.email === one).map((row) => [row.state, row.n]))
    return [one, { counts, latest: await listSaid(db, one) }]
  })
  return new Map(await Promise.all(entries))
}

/** One more than is shown, for the comment itself may be among them. */
function listSaid(db: Db, email: string): Promise<Said[]> {
  const { id, words, state, createdAt } = comments
  return db
    .select({ id, words, state, createdAt, nugget: nuggets.title })
    .from(comments)
    .innerJoin(nuggets, eq(nuggets.id, comments.nuggetId))
    .where(eq(comments.email, email))
    .orderBy(desc(createdAt), desc(id))
    .limit(LATEST + 1)
}

const STATE_NAMES: Record<CommentState, string> = {
  held: 'waiting',
  shown: 'shown',
  hidden: 'hidden',
  spam: 'spam',
  removed: 'removed',
}

export const COMMENTS_LIST: ListShape = {
  name: 'comments',
  filters: [
    {
      key: 'state',
      label: 'How it stands',
      kind: 'choice',
      choices: Object.entries(STATE_NAMES).map(([value, label]) => ({ value, label })),
    },
    { key: 'nugget', label: 'Nugget (words of its title)', kind: 'text' },
    { key: 'words', label: 'Words, name or e-mail', kind: 'text' },
  ],
  sorts: [{ key: 'when', label: 'When', isDescending: true }],
}

/** One page of all comments. */
export async function listComments(db: Db, asked: Asked, size = PAGE): Promise<Page<QueuedComment>> {
  const { where, orderBy, limit } = keyset(asked, comments.createdAt, comments.id, size)
  const rows = await readable(db)
    .where(and(narrowed(asked.filters), where))
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ createdAt }) => createdAt)
}

function narrowed({ state, nugget, words }: Asked['filters']): SQL | undefined {
  const held = [comments.words, comments.name, comments.email].map((column) => words && hasWords(column, words))
  return and(
    state ? eq(comments.state, state as CommentState) : undefined,
    nugget ? hasWords(nuggets.title, nugget) : undefined,
    words ? or(...held.flatMap((one) => one || [])) : undefined,
  )
}
