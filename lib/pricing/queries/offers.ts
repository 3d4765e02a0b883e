import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packs, products, variants } from '@/db/schema/catalogue'
import { courseDates, courses } from '@/db/schema/courses'

/** What staff call an offer by: a SKU, or the address of a course date. */
export type NamedOffer = { key: string; name: string; title: string }

/** The offers of these names or keys; unknown ones are missing. */
export async function listOffersNamed(db: Db, names: string[]): Promise<NamedOffer[]> {
  if (names.length === 0) return []
  const skus = [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]
  const idsOf = (kind: string) =>
    names.flatMap((name) => (name.startsWith(`${kind}:`) ? [name.slice(kind.length + 1)] : []))
  return named(
    await variantsNamed(db).where(or(inArray(variants.sku, skus), inArray(variants.id, idsOf('variant')))),
    await packsNamed(db).where(or(inArray(packs.sku, skus), inArray(packs.id, idsOf('pack')))),
    await datesNamed(db).where(or(inArray(courseDates.slug, names), inArray(courseDates.id, idsOf('date')))),
  )
}

const AT_MOST = 400

/** To choose from while typing. */
export const listOfferNames = async (db: Db): Promise<NamedOffer[]> =>
  named(
    await variantsNamed(db).where(eq(variants.isForSale, true)).orderBy(asc(products.rank)).limit(AT_MOST),
    await packsNamed(db).orderBy(asc(packs.rank)).limit(AT_MOST),
    await datesNamed(db).orderBy(asc(courseDates.startsAt)).limit(AT_MOST),
  )

type Row = { id: string; name: string; title: string }

const named = (
  goods: (Row & { format: string })[],
  sets: Row[],
  dates: (Row & { city: string | null })[],
): NamedOffer[] => [
  ...goods.map(({ id, name, title, format }) => ({ key: `variant:${id}`, name, title: `${title}, ${format}` })),
  ...sets.map(({ id, name, title }) => ({ key: `pack:${id}`, name, title })),
  ...dates.map(({ id, name, title, city }) => ({ key: `date:${id}`, name, title: `${title}, ${city ?? 'online'}` })),
]

const variantsNamed = (db: Db) =>
  db
    .select({ id: variants.id, name: variants.sku, title: products.title, format: variants.name })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))

const packsNamed = (db: Db) => db.select({ id: packs.id, name: packs.sku, title: packs.title }).from(packs)

const datesNamed = (db: Db) =>
  db
    .select({ id: courseDates.id, name: courseDates.slug, title: courses.title, city: courseDates.city })
    .from(courseDates)
    .innerJoin(courses, eq(courses.id, courseDates.courseId))
