import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { media } from '@/db/schema/media'
import { nuggets, type Topic } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import { numbered } from './due'
import { isPublicAt } from './nuggets'

/** Whole nuggets, the latest first. */
export async function listNuggetsToFeed(db: Db, { now, topic, limit }: { now: Instant; topic?: Topic; limit: number }) {
  const { id, slug, number, title, summary, story, releaseAt } = nuggets
  const found = await db
    .select({ id, slug, number, title, summary, story, releaseAt, topic: nuggets.topic, picture: pictureColumns })
    .from(nuggets)
    .leftJoin(media, eq(media.id, nuggets.pictureId))
    .where(and(isPublicAt(now), isNotNull(releaseAt), topic && eq(nuggets.topic, topic)))
    .orderBy(desc(releaseAt), desc(number))
    .limit(limit)
  return await numbered(db, now, found)
}
