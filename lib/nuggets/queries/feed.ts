import { and, desc, eq, gt, inArray, lte, min } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { media } from '@/db/schema/media'
import { nuggets, type Topic } from '@/db/schema/nuggets'
import { earlier, type Instant, later } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import { GRACE } from '../rules/release'
import { numbered } from './due'
import { isPublicAt } from './nuggets'
import { listLastCorrections } from './versions'

/** Whole nuggets, the latest first. What has just come out can still be stopped, so feeds, which are never taken back, wait a little. */
export async function listNuggetsToFeed(db: Db, { now, topic, limit }: { now: Instant; topic?: Topic; limit: number }) {
  const { id, slug, number, title, summary, story, releaseAt } = nuggets
  const found = await db
    .select({ id, slug, number, title, summary, story, releaseAt, topic: nuggets.topic, picture: pictureColumns })
    .from(nuggets)
    .leftJoin(media, eq(media.id, nuggets.pictureId))
    .where(and(isPublicAt(now), lte(releaseAt, earlier(now, GRACE)), topic && eq(nuggets.topic, topic)))
    .orderBy(desc(releaseAt), desc(number))
    .limit(limit)
  const told = await numbered(db, now, found)
  const corrected = await listLastCorrections(
    db,
    told.map((each) => each.id),
  )
  return told.map((each) => ({ ...each, changedAt: corrected.get(each.id) ?? each.releaseAt }))
}

/** When feeds next tell of something more. */
export async function findNextInFeed(db: Db, now: Instant): Promise<Instant | undefined> {
  const [next] = await db
    .select({ at: min(nuggets.releaseAt) })
    .from(nuggets)
    .where(and(inArray(nuggets.state, ['queued', 'released']), gt(nuggets.releaseAt, earlier(now, GRACE))))
  return next?.at ? later(next.at, GRACE) : undefined
}
