import { type Db, transact } from '@/db/open'
import { findUserByEmail } from '@/lib/accounts/queries'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { earlier } from '@/lib/base/time'
import { findNuggetById } from '@/lib/nuggets/queries/nuggets'
import type { World } from '@/lib/world/world'
import { findComment, hasSameWords, hasShownComment, insertComment } from '../queries/comments'
import { type CommentRefusal, decideParent, judgeComment, type PostComment, SAME_WORDS_FOR } from '../rules/posting'

/** Keeps it for staff to read; nobody else sees it until they have. */
export async function postComment(
  world: World,
  visitor: Visitor,
  comment: PostComment,
): Promise<Result<{ id: string; slug: string }, CommentRefusal>> {
  return transact(world.db, async (tx) => {
    const nugget = await findNuggetById(tx, comment.nugget, world.now())
    if (!nugget) return refuse({ kind: 'no-such-nugget' })
    const parentId = comment.parent || null
    const parent = parentId && decideParent(await findComment(tx, parentId), nugget.id)
    if (parent && !parent.ok) return parent

    const { name, email, words } = comment
    const id = world.newId()
    await insertComment(tx, {
      ...judgeComment(comment, await backgroundOf(world, tx, visitor, comment)),
      ...{ id, nuggetId: nugget.id, parentId, name, email, words, createdAt: world.now() },
    })
    return ok({ id, slug: nugget.slug })
  })
}

async function backgroundOf(world: World, tx: Db, { actor }: Visitor, { email, words }: PostComment) {
  return {
    hasShownComment: await hasShownComment(tx, email),
    saidTheSame: await hasSameWords(tx, words, earlier(world.now(), SAME_WORDS_FOR)),
    isStaffAddress: Boolean((await findUserByEmail(tx, email))?.role),
    isOwnAddress: actor?.email === email,
  }
}
