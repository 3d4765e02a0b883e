import { beforeEach, expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { Actor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { days, hours } from '@/lib/base/time'
import { askedFor } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { answerComment, decideComment, decideComments, tidyComments } from './commands/moderate'
import { findComment, insertComment, listShownComments } from './queries/comments'
import { COMMENTS_LIST, countHeldComments, listComments, listHeldComments, listHistories } from './queries/queue'
import { DecideComments } from './rules/moderation'
import { countShown, threadsOf } from './rules/threads'

const editor: Actor = { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' }
const visitor = { actor: editor, cartId: null }
const ROOT = 'dog-in-the-waiting-room'

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
})
const decide = (comment: string, was: 'held' | 'shown' | 'hidden' | 'removed', to: typeof was | 'spam') =>
  decideComment(world, visitor, { comment, was, to })
const threads = async () => threadsOf(await listShownComments(world.db, 'nugget-8'))
const stateOf = async (id: string) => (await findComment(world.db, id))?.state

test('only those who may read comments first can decide on them, and the decision is written down', async () => {
  const others: (Actor | null)[] = [null, { ...editor, role: null }, { ...editor, role: 'packer' }]
  for (const actor of others)
    expect(
      await decideComment(world, { actor, cartId: null }, { comment: 'measured-where', was: 'held', to: 'shown' }),
    ).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await stateOf('measured-where')).toBe('held')
  expect(await decide('measured-where', 'held', 'shown')).toMatchObject({ ok: true })
  expect(await findComment(world.db, 'measured-where')).toMatchObject({ state: 'shown', decidedBy: 'editor' })
  expect(await listActsOn(world.db, 'comment', 'measured-where')).toMatchObject([
    { act: 'comment.decided', changes: [{ field: 'state', before: 'held', after: 'shown' }] },
  ])
})

test('two people do not decide against each other unseen', async () => {
  await decide('measured-where', 'held', 'shown')
  expect(await decide('measured-where', 'held', 'spam')).toMatchObject({
    refusal: { kind: 'decided-meanwhile', state: 'shown' },
  })
  expect(await decide('nobody', 'held', 'shown')).toMatchObject({ refusal: { kind: 'no-such-comment' } })
})

test('a removed comment keeps its place for what was answered to it, and nothing of its words or name', async () => {
  const before = countShown(await threads())
  await decide(ROOT, 'shown', 'removed')
  const [thread] = await threads()
  expect(thread?.comment).toMatchObject({ id: ROOT, isRemoved: true, name: '', words: '' })
  expect(thread?.replies.length).toBe(2)
  expect(countShown(await threads())).toBe(before - 1)
})

test('a removed comment that nobody answered is gone, and one between others leaves them their place', async () => {
  await decide('alone-is-easier', 'shown', 'removed')
  await decide('ask-before-the-dog', 'shown', 'removed')
  const ids = (await threads()).map(({ comment, replies }) => [comment.id, ...replies.map(({ id }) => id)])
  expect(ids).toEqual([[ROOT, 'a-sign-on-the-door']])
})

test('what was removed can be put back for a day; after it the words are gone for good', async () => {
  await decide(ROOT, 'shown', 'removed')
  world.passTime(hours(23))
  await tidyComments(world)
  expect(await decide(ROOT, 'removed', 'shown')).toMatchObject({ ok: true })
  await decide(ROOT, 'shown', 'removed')
  world.passTime(days(1.1))
  await tidyComments(world)
  expect(await findComment(world.db, ROOT)).toMatchObject({ state: 'removed', name: '', email: '', words: '' })
  expect(await decide(ROOT, 'removed', 'shown')).toMatchObject({ refusal: { kind: 'words-are-gone' } })
  expect((await threads())[0]?.replies.length).toBe(2)
})

test('an answer of the house shows what it answers, and says whose it is', async () => {
  const ask = { comment: 'measured-where', was: 'held', words: 'At the desk.' } as const
  expect(await answerComment(world, visitor, ask)).toMatchObject({ ok: true })
  const comment = await findComment(world.db, 'measured-where')
  const shown = await listShownComments(world.db, comment?.nuggetId ?? '')
  expect(shown.at(-1)).toMatchObject({
    ...{ parentId: 'measured-where', words: 'At the desk.', name: 'noigroup', isFromHouse: true },
  })
  expect(await stateOf('measured-where')).toBe('shown')
})

test('several are decided on at once; those that cannot be are left as they are', async () => {
  const held = (await listHeldComments(world.db, 10)).map(({ id }) => id)
  expect(await countHeldComments(world.db)).toBe(held.length)
  await decide(ROOT, 'shown', 'removed')
  world.passTime(days(2))
  await tidyComments(world)
  const ask = DecideComments.parse({ do: 'shown', chosen: [...held, ROOT, 'nobody'] })
  expect(await decideComments(world, visitor, ask)).toMatchObject({ ok: true })
  expect(await countHeldComments(world.db)).toBe(0)
  expect(await stateOf(ROOT)).toBe('removed')
})

test('the queue begins with the longest wait, and knows what else an author wrote', async () => {
  const at = (days: number) => ({ createdAt: (world.now() - days * 86_400_000) as ReturnType<FakeWorld['now']> })
  const comment = { nuggetId: 'nugget-8', name: 'Ann', state: 'held', reasons: ['moderation'] } as const
  await transact(world.db, async (tx) => {
    for (const [n, state] of (['held', 'spam', 'shown'] as const).entries())
      await insertComment(tx, {
        ...{ ...comment, ...at(900 + n), id: `ann-${n}`, email: 'ann@example.com', words: `Words ${n}`, state },
        reasons: ['moderation'],
      })
  })
  const [first] = await listHeldComments(world.db, 1)
  expect(first).toMatchObject({ id: 'ann-0', nugget: { number: 8 }, parent: null })
  const history = (await listHistories(world.db, ['ann@example.com'])).get('ann@example.com')
  expect(history?.counts).toEqual({ held: 1, spam: 1, shown: 1 })
  expect(history?.latest.map(({ id }) => id)).toEqual(['ann-0', 'ann-1', 'ann-2'])
})

test('the list is narrowed by state, nugget and words', async () => {
  const ids = async (query: Record<string, string>) =>
    (await listComments(world.db, askedFor(COMMENTS_LIST, query))).rows.map(({ id }) => id)
  expect(await ids({ words: 'LABRADOR' })).toEqual([ROOT])
  expect(await ids({ state: 'shown', nugget: 'oxytocin' })).toContain(ROOT)
  expect(await ids({ state: 'spam', words: 'labrador' })).toEqual([])
})
