import { type AnyColumn, and, asc, desc, gt, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Asked, Cursor } from './rules'

export const PAGE = 50

/**
 * The condition, order and limit that read one page of a list and one row more. `by` may hold null, which comes last;
 * `isEmptyFirst`: first.
 */
export function keyset(
  { isDescending, cursor }: Asked,
  by: AnyColumn,
  id: AnyColumn,
  size = PAGE,
  isEmptyFirst = false,
) {
  const isBack = cursor?.way === 'before'
  const isDown = isDescending !== isBack
  const order = isDown ? desc : asc
  const nulls = by.notNull ? [] : [isBack === isEmptyFirst ? sql`${by} is null` : sql`${by} is not null`]
  return {
    where: cursor ? beyond(cursor, { isDown, isEmptyAhead: isBack === isEmptyFirst }, by, id) : undefined,
    orderBy: [...nulls, order(by), order(id)],
    limit: size + 1,
  }
}

type Way = { isDown: boolean; isEmptyAhead: boolean }

function beyond(
  { value, id: from }: Cursor,
  { isDown, isEmptyAhead }: Way,
  by: AnyColumn,
  id: AnyColumn,
): SQL | undefined {
  const past = isDown ? lt : gt
  if (value === null) {
    const sameEnd = and(isNull(by), past(id, from))
    return isEmptyAhead ? sameEnd : or(sameEnd, isNotNull(by))
  }
  // In this form both engines walk the index from the cursor on.
  const further = and((isDown ? lte : gte)(by, value), or(past(by, value), past(id, from)))
  return by.notNull || !isEmptyAhead ? further : or(further, isNull(by))
}

/** Holds these words, in whatever case; what stands for other signs in `like` stands for itself. */
export const hasWords = (column: AnyColumn, words: string): SQL =>
  sql`lower(${column}) like ${`%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`
