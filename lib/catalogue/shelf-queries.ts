import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, min, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared } from '@/db/prepared'
import { isPublished } from '@/db/published'
import { packs, products, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { isFar, type Lineup, lineups } from '@/lib/lists/lineup'
import { inOrder, productKindsOf, type Wish } from './shelf'

/** A place on the shelf: what stands there is read for those places alone that a page shows. */
export type Place = { id: string; isPack: boolean }

/**
 * The first `most` places by a visitor's wishes. The first pages of the window follow an index; any other order has to
 * look at everything, and so has a page far on: those go by the whole shelf, which is remembered.
 */
export async function listPlaces(db: Db, wish: Wish, most: number, now: Instant): Promise<Place[]> {
  if (wish.order === 'window' && !isFar(most)) return listInWindow(db, wish, most, now)
  return (await shelfOf(db, now, JSON.stringify(wish), () => readShelf(db, wish, now))).slice(0, most)
}

const shelfOf = lineups<Place>('catalogue')

async function readShelf(db: Db, wish: Wish, now: Instant): Promise<Lineup<Place>> {
  return {
    entries: await (wish.order === 'window' ? listWindow(db, wish, now) : listArranged(db, wish, now)),
    changes: [await nextOf(db, products, now), await nextOf(db, packs, now)],
  }
}

async function nextOf(db: Db, things: typeof products | typeof packs, now: Instant) {
  const [next] = await db
    .select({ at: min(things.publishAt) })
    .from(things)
    .where(gt(things.publishAt, now))
  return next?.at ?? null
}

/** What can be bought, then packs, then what cannot. */
async function listInWindow(db: Db, wish: Wish, most: number, now: Instant): Promise<Place[]> {
  const { sold, inPacks, unsold } = windowFor(wish)
  const works = asPlaces(await sold(db, { now, most }), false)
  if (works.length === most) return works
  const places = works.concat(asPlaces(await inPacks(db, { now, most: most - works.length }), true))
  if (places.length === most) return places
  return places.concat(asPlaces(await unsold(db, { now, most: most - places.length }), false))
}

const asPlaces = (rows: { id: string }[], isPack: boolean): Place[] => rows.map(({ id }) => ({ id, isPack }))

const windows = new Map<string, ReturnType<typeof windowOf>>()

/** There are some ninety ways to wish. */
function windowFor({ audience, kind, format }: Wish) {
  const key = [audience, kind, format].join()
  const known = windows.get(key) ?? windowOf({ audience, kind, format })
  windows.set(key, known)
  return known
}

const MOST = sql.placeholder('most')

function windowOf(wish: Narrowed) {
  const works = (isSold: (db: Db) => SQL) =>
    prepared((db) =>
      db
        .select({ id: products.id })
        .from(products)
        .where(and(isWishedWork(db, wish), isSold(db)))
        .orderBy(asc(products.rank), asc(products.id))
        .limit(MOST),
    )
  return {
    sold: works((db) => exists(soldVariants(db))),
    inPacks: prepared((db) =>
      db.select({ id: packs.id }).from(packs).where(isWishedPack(wish)).orderBy(asc(packs.rank)).limit(MOST),
    ),
    unsold: works((db) => notExists(soldVariants(db))),
  }
}

/** All of it, in one walk. */
async function listWindow(db: Db, wish: Wish, now: Instant): Promise<Place[]> {
  const works = await db
    .select({ id: products.id, isSold: sql`${exists(soldVariants(db))}`.mapWith(Boolean) })
    .from(products)
    .where(isWishedWork(db, wish, now))
    .orderBy(asc(products.rank), asc(products.id))
  const inPacks = await windowFor(wish).inPacks(db, { now, most: Number.MAX_SAFE_INTEGER })
  const those = (isSold: boolean) =>
    asPlaces(
      works.filter((work) => work.isSold === isSold),
      false,
    )
  return [...those(true), ...asPlaces(inPacks, true), ...those(false)]
}

async function listArranged(db: Db, wish: Wish, now: Instant): Promise<Place[]> {
  const works = await db
    .select({ id: products.id, title: products.title, year: products.year, price: min(variants.price) })
    .from(products)
    .leftJoin(
      variants,
      and(eq(variants.productId, products.id), eq(variants.isForSale, true), isNull(variants.retiredAt)),
    )
    .where(isWishedWork(db, wish, now))
    .groupBy(products.id)
    .orderBy(asc(products.rank))
  const inPacks = await db
    .select({ id: packs.id, title: packs.title, price: packs.price })
    .from(packs)
    .where(isWishedPack(wish, now))
    .orderBy(asc(packs.rank))
  const onShelf = works.map((work) => ({ ...work, isPack: false }))
  const things = [
    ...onShelf.filter(({ price }) => price !== null),
    ...inPacks.map((pack) => ({ ...pack, year: null, isPack: true })),
    ...onShelf.filter(({ price }) => price === null),
  ].map((thing) => ({ ...thing, price: thing.price === null ? null : money(Number(thing.price)) }))
  return inOrder(things, wish.order).map(({ id, isPack }) => ({ id, isPack }))
}

const soldVariants = (db: Db) =>
  db
    .select({ id: variants.id })
    .from(variants)
    .where(
      and(
        eq(variants.productId, products.id),
        eq(variants.isForSale, true),
        isNull(variants.retiredAt),
        isNotNull(variants.price),
      ),
    )

type Narrowed = Omit<Wish, 'order'>

function isWishedWork(db: Db, { audience, kind, format }: Narrowed, now: Instant | typeof NOW = NOW): SQL | undefined {
  const inFormat = db
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.productId, products.id), eq(variants.kind, format ?? 'print'), isNull(variants.retiredAt)))
  return and(
    isPublished(products, now),
    audience && or(eq(products.audience, audience), eq(products.audience, 'both')),
    kind && inArray(products.kind, productKindsOf(kind)),
    format && exists(inFormat),
  )
}

/** A pack is of no one format. */
function isWishedPack({ audience, kind, format }: Narrowed, now: Instant | typeof NOW = NOW): SQL | undefined {
  const isNone = format !== undefined || (kind !== undefined && kind !== 'packs')
  return and(
    isNone ? inArray(packs.id, []) : isPublished(packs, now),
    audience && or(eq(packs.audience, audience), eq(packs.audience, 'both')),
  )
}
