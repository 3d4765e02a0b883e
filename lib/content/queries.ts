import { and, eq, gt, isNotNull, isNull, min } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packs, products } from '@/db/schema/catalogue'
import { redirects } from '@/db/schema/content'
import { courseDates, courses } from '@/db/schema/courses'
import { bulkTiers, gstRates } from '@/db/schema/pricing'
import { claims } from '@/db/schema/stock'
import { dayIn, HOME_ZONE, type Instant, inZone } from '@/lib/base/time'
import { findProduct, listProductsForNugget } from '@/lib/catalogue/queries'
import { findPack } from '@/lib/catalogue/queries/packs'
import { cheapest } from '@/lib/catalogue/rules'
import { listCourseDates, listNextDates, listNextDatesFor } from '@/lib/courses/queries/dates'
import { availability } from '@/lib/courses/rules'
import { findNextInFeed } from '@/lib/nuggets/queries/feed'
import { listNuggets } from '@/lib/nuggets/queries/list'
import { findNextRelease, findNugget, findWithdrawnNugget } from '@/lib/nuggets/queries/nuggets'
import { earliest, movedFolder } from './rules'

/** Where the page of an old address is now. */
export async function findNewAddress(db: Db, address: string, now: Instant): Promise<string | undefined> {
  const moved = movedFolder(address)
  const known = (await findRedirect(db, address)) ?? (moved && (await findRedirect(db, moved)))
  if (known) return known
  return moved && (await isThere(db, moved, now)) ? moved : undefined
}

async function findRedirect(db: Db, from: string): Promise<string | undefined> {
  const [row] = await db.select({ to: redirects.to }).from(redirects).where(eq(redirects.from, from))
  return row?.to
}

async function isThere(db: Db, address: string, now: Instant): Promise<boolean> {
  const [, folder, slug = ''] = address.split('/')
  if (folder === 'nuggets') return Boolean((await findNugget(db, slug, now)) ?? (await findWithdrawnNugget(db, slug)))
  return Boolean((await findProduct(db, slug, now)) ?? (await findPack(db, slug, now)))
}

/** What the first page shows: what was told last, with a book and a date that go with it; then more of each. */
export async function composeHome(db: Db, now: Instant) {
  const [latest, ...earlier] = await listNuggets(db, { now, limit: 7 })
  const going = latest ? await listProductsForNugget(db, latest.id, now) : []
  const near = latest ? await listDatesForNugget(db, latest.id, { now, limit: 1 }) : []
  return {
    latest,
    earlier,
    book: going.find((work) => cheapest(work.variants)),
    date: near[0],
    dates: await listNextDates(db, { now, limit: 5 }),
  }
}

/** The next dates of the courses that go with a nugget; of every course where those have none. */
export async function listDatesForNugget(db: Db, nuggetId: string, { now, limit }: { now: Instant; limit: number }) {
  const own = await listNextDatesFor(db, nuggetId, { now, limit })
  return own.length > 0 ? own : listNextDates(db, { now, limit })
}

type Publishing = typeof products | typeof packs | typeof courses | typeof courseDates

/** The next instant at which time alone changes a public page. */
export async function nextContentChange(db: Db, now: Instant): Promise<Instant | undefined> {
  const next = async (moment: 'earlyUntil' | 'bookingEndsAt' | 'startsAt' | 'endsAt') => {
    const at = courseDates[moment]
    const [row] = await db
      .select({ at: min(at) })
      .from(courseDates)
      .where(and(gt(at, now), isNull(courseDates.cancelledAt)))
    return row?.at ?? undefined
  }
  const nextOf = async (things: Publishing) => {
    const [row] = await db
      .select({ at: min(things.publishAt) })
      .from(things)
      .where(and(eq(things.state, 'published'), gt(things.publishAt, now)))
    return row?.at ?? undefined
  }
  const nextDayOf = async (table: typeof bulkTiers | typeof gstRates) => {
    const [row] = await db
      .select({ day: min(table.validFrom) })
      .from(table)
      .where(gt(table.validFrom, dayIn(now, HOME_ZONE)))
    return row?.day ? inZone(`${row.day}T00:00`, HOME_ZONE) : undefined
  }
  return earliest([
    await findNextRelease(db, now),
    await findNextInFeed(db, now),
    ...(await Promise.all([products, packs, courses, courseDates].map(nextOf))),
    await next('earlyUntil'),
    await next('bookingEndsAt'),
    await next('startsAt'),
    await next('endsAt'),
    await findNextHoldEnd(db, now),
    await nextDayOf(bulkTiers),
    await nextDayOf(gstRates),
  ])
}

/** A full date says when a held place may come free; once that moment is over it says a minute from now. */
async function findNextHoldEnd(db: Db, now: Instant): Promise<Instant | undefined> {
  const isHeld = and(isNotNull(claims.courseDateId), isNull(claims.keptAt), isNull(claims.releasedAt))
  const held = await db.selectDistinct({ id: claims.courseDateId }).from(claims).where(isHeld)
  const dates = await listCourseDates(
    db,
    held.flatMap(({ id }) => id ?? []),
  )
  const shown = dates.map((date) => availability(date, now))
  return earliest(shown.map((word) => (word.kind === 'being-paid-for' ? word.until : undefined)))
}
