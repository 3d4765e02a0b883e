import { type AnyColumn, and, eq, isNull, lte, or, type Placeholder, type SQL } from 'drizzle-orm'
import type { Instant } from '@/lib/base/time'

type Table = { state: AnyColumn; publishAt: AnyColumn }

/** What visitors may see now: published, and not only from a later moment on. */
export const isPublished = ({ state, publishAt }: Table, now: Instant | Placeholder): SQL | undefined =>
  and(eq(state, 'published'), or(isNull(publishAt), lte(publishAt, now)))
