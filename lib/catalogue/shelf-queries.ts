import { and, asc, eq, exists, inArray, isNotNull, isNull, min, notExists, or, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { packs, products, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { inOrder, productKindsOf, type Wish } from './shelf'

/** A place on the shelf: what stands there is read for those places alone that a page shows. */
export type Place = { id: string; isPack: boolean }

/**
 * The first `most` places by a visitor's wishes. The order of the window follows an index, so that its first page
 * takes as long among a hundred thousand works as among a hundred; any other order has to look at all of them.
 */
export async function listPlaces(db: Db, wish: Wish, most: number, now: Instant): Promise<Place[]> {
  return wish.order === 'window' ? listInWindow(db, wish, most, now) : listArranged(db, wish, most, now)
}

/** Where these stand, in the order of the window. */
export async function listPlacesOf(db: Db, slugs: string[], now: Instant): Promise<Place[]> {
  if (slugs.length === 0) return []
  const isSold = exists(soldVariants(db))
  const among = and(inArray(products.slug, slugs), isPublished(products, now))
  return [
    ...(await worksWhere(db, and(among, isSold), slugs.length)),
    ...(await packsWhere(db, and(inArray(packs.slug, slugs), isPublished(packs, now)), slugs.length)),
    ...(await worksWhere(db, and(among, notExists(soldVariants(db))), slugs.length)),
  ]
}

async function listInWindow(db: Db, wish: Wish, most: number, now: Instant): Promise<Place[]> {
  const parts = [
    (left: number) => worksWhere(db, and(isWishedWork(db, wish, now), exists(soldVariants(db))), left),
    (left: number) => packsWhere(db, isWishedPack(wish, now), left),
    (left: number) => worksWhere(db, and(isWishedWork(db, wish, now), notExists(soldVariants(db))), left),
  ]
  const places: Place[] = []
  for (const part of parts) if (places.length < most) places.push(...(await part(most - places.length)))
  return places
}

async function listArranged(db: Db, wish: Wish, most: number, now: Instant): Promise<Place[]> {
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
  return inOrder(things, wish.order).slice(0, most)
}

async function worksWhere(db: Db, condition: SQL | undefined, most: number): Promise<Place[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(condition)
    .orderBy(asc(products.rank), asc(products.id))
    .limit(most)
  return rows.map(({ id }) => ({ id, isPack: false }))
}

async function packsWhere(db: Db, condition: SQL | undefined, most: number): Promise<Place[]> {
  const rows = await db.select({ id: packs.id }).from(packs).where(condition).orderBy(asc(packs.rank)).limit(most)
  return rows.map(({ id }) => ({ id, isPack: true }))
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

function isWishedWork(db: Db, { audience, kind, format }: Wish, now: Instant): SQL | undefined {
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
function isWishedPack({ audience, kind, format }: Wish, now: Instant): SQL | undefined {
  const isNone = format !== undefined || (kind !== undefined && kind !== 'packs')
  return and(
    isNone ? inArray(packs.id, []) : isPublished(packs, now),
    audience && or(eq(packs.audience, audience), eq(packs.audience, 'both')),
  )
}
