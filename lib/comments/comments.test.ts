import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { decideComment } from './commands/moderate'
import { postComment } from './commands/post'
import { findComment, listShownComments } from './queries/comments'
import { countLinks, judgeComment, PostComment } from './rules/posting'
import { countShown, threadsOf } from './rules/threads'

const unknown = { hasShownComment: false, saidTheSame: false, isStaffAddress: false, isOwnAddress: false }
const typed = { nugget: 'nugget-8', name: 'Ann', email: 'ann@example.com', words: 'My dog agrees.', website: '' }
const nobody = { actor: null, cartId: null }
const editor: Actor = { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' }

test.each([
  { about: 'nothing special', comment: {}, background: {}, reasons: ['moderation'] },
  {
    about: 'a link in a first comment',
    comment: { words: 'see https://a.example' },
    background: {},
    reasons: ['links', 'moderation'],
  },
  {
    about: 'one link from a known author',
    comment: { words: 'see https://a.example' },
    background: { hasShownComment: true },
    reasons: ['moderation'],
  },
  {
    about: 'two links from a known author',
    comment: { words: 'www.a.example and http://b.example' },
    background: { hasShownComment: true },
    reasons: ['links', 'moderation'],
  },
  {
    about: 'words said before',
    comment: {},
    background: { saidTheSame: true },
    reasons: ['duplicate', 'moderation'],
  },
  {
    about: 'the address of staff, typed by a stranger',
    comment: {},
    background: { isStaffAddress: true },
    reasons: ['borrowed-address', 'moderation'],
  },
  {
    about: 'the address of staff, typed by its owner',
    comment: {},
    background: { isStaffAddress: true, isOwnAddress: true },
    reasons: ['moderation'],
  },
])('$about: the comment is held for $reasons', ({ comment, background, reasons }) => {
  expect(judgeComment({ ...typed, ...comment }, { ...unknown, ...background })).toEqual({ state: 'held', reasons })
})

test('what fills in the hidden field is spam, whatever else is said', () => {
  const judged = judgeComment({ ...typed, website: 'https://spray.example' }, unknown)
  expect(judged).toEqual({ state: 'spam', reasons: ['honeypot', 'moderation'] })
})

test('links are counted however they are written', () => {
  expect(countLinks('https://a.example HTTP://b.example www.c.example [url=d] <a href=e>')).toBe(5)
  expect(countLinks('I wrote to a.example about a < b')).toBe(0)
})

test.each([
  { field: 'words', value: '   ' },
  { field: 'words', value: 'x'.repeat(5001) },
  { field: 'name', value: '' },
  { field: 'email', value: 'ann' },
])('$field "$value" is refused at its field', ({ field, value }) => {
  const answer = PostComment.safeParse({ ...typed, [field]: value })
  expect(answer.error?.issues.map((issue) => issue.path[0])).toEqual([field])
})

describe('on nugget 8', () => {
  let world: FakeWorld
  beforeEach(async () => {
    world = await fakeWorld('seeded')
  })
  const shown = () => listShownComments(world.db, 'nugget-8')
  const post = async (change: Partial<typeof typed & { parent: string }>) => {
    const answer = await postComment(world, nobody, PostComment.parse({ ...typed, ...change }))
    return answer.ok ? ((await findComment(world.db, answer.value.id)) ?? null) : answer.refusal
  }

  test('a comment is held, and shown once an editor approves', async () => {
    const before = await shown()
    const answer = await postComment(world, nobody, PostComment.parse(typed))
    if (!answer.ok) throw new Error(answer.refusal.kind)
    expect(answer.value.slug).toBe('oxytocin-a-hormone-for-company')
    expect(await shown()).toEqual(before)
    await decideComment(world, { ...nobody, actor: editor }, { comment: answer.value.id, was: 'held', to: 'shown' })
    expect((await shown()).map((comment) => comment.words)).toContain(typed.words)
  })

  test('hiding a comment hides what was answered to it, and the count falls by all of them', async () => {
    const before = countShown(threadsOf(await shown()))
    const hide = { comment: 'dog-in-the-waiting-room', was: 'shown', to: 'hidden' } as const
    await decideComment(world, { ...nobody, actor: editor }, hide)
    const after = threadsOf(await shown())
    expect(countShown(after)).toBe(before - 3)
    expect(after.map(({ comment }) => comment.id)).toEqual(['alone-is-easier'])
  })

  test('replies to replies stand on the same level, oldest first', async () => {
    const [first] = threadsOf(await shown())
    expect(first?.replies.map((reply) => reply.id)).toEqual(['ask-before-the-dog', 'a-sign-on-the-door'])
  })

  test('a reply keeps what it answers; only what is shown, and below this nugget, can be answered', async () => {
    expect(await post({ parent: 'alone-is-easier' })).toMatchObject({ parentId: 'alone-is-easier', state: 'held' })
    for (const parent of ['measured-where', 'the-swimsuit-stripes', 'nobody'])
      expect(await post({ parent })).toEqual({ kind: 'no-such-comment' })
  })

  test('the same words within thirty days are noticed, and later they are not', async () => {
    const first = await post({ email: 'ann@example.com' })
    const second = await post({ email: 'bob@example.com' })
    world.passTime(days(31))
    const third = await post({ email: 'cy@example.com' })
    expect([first, second, third]).toMatchObject([
      { reasons: ['moderation'] },
      { reasons: ['duplicate', 'moderation'] },
      { reasons: ['moderation'] },
    ])
  })

  test('who borrows the address of the staff is noticed', async () => {
    expect(await post({ email: editor.email })).toMatchObject({ reasons: ['borrowed-address', 'moderation'] })
  })

  test('a nugget that is not public takes no comment', async () => {
    expect(await post({ nugget: 'nugget-99' })).toEqual({ kind: 'no-such-nugget' })
  })
})
