import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { contributors, nuggetProducts, products, variants } from '@/db/schema/catalogue'
import { categories, nuggetCategories, nuggetSeries, nuggets } from '@/db/schema/nuggets'
import { findDraft } from '@/lib/nuggets/queries/versions'
import { wordsOf } from '@/lib/nuggets/rules/words'
import { listStock } from '@/lib/stock/queries'
import type { StoredNugget } from '../rules/nuggets'
import type { StoredProduct } from '../rules/products'
import type { StoredStock } from '../rules/stock'
import type { StoredVariant } from '../rules/variants'

/** A page of everything of one kind, in the order of ids; `after` is the last id of the page before. */
export type Following = { after: string; size: number }
const beyond = (column: typeof products.id | typeof variants.id | typeof nuggets.id, { after }: Following) =>
  after ? gt(column, after) : undefined

/** The rows by what they are found by. */
async function byKey<Row>(rows: Promise<Row[]>, keyOf: (row: Row) => string): Promise<Map<string, Row>> {
  return new Map((await rows).map((row) => [keyOf(row), row]))
}

export const findStoredProducts = (db: Db, keys: string[]) =>
  byKey(productsWhere(db, inArray(products.slug, keys), keys.length), ({ product }) => product.slug)

export const listStoredProducts = (db: Db, page: Following) => productsWhere(db, beyond(products.id, page), page.size)

async function productsWhere(db: Db, condition: SQL | undefined, size: number): Promise<StoredProduct[]> {
  const rows = await db.select().from(products).where(condition).orderBy(asc(products.id)).limit(size)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const people = await db
    .select({ id: contributors.productId, name: contributors.name, role: contributors.role })
    .from(contributors)
    .where(inArray(contributors.productId, ids))
    .orderBy(asc(contributors.rank))
  const told = await db
    .select({ id: nuggetProducts.productId, number: nuggets.number })
    .from(nuggetProducts)
    .innerJoin(nuggets, eq(nuggets.id, nuggetProducts.nuggetId))
    .where(inArray(nuggetProducts.productId, ids))
    .orderBy(asc(nuggets.number))
  return rows.map((product) => ({
    product,
    people: people.filter(({ id }) => id === product.id).map(({ name, role }) => ({ name, role })),
    nuggets: told.filter(({ id }) => id === product.id).map(({ number }) => number),
  }))
}

export const findStoredVariants = (db: Db, keys: string[]) =>
  byKey(variantsWhere(db, inArray(variants.sku, keys), keys.length), ({ variant }) => variant.sku)

/** Those that are not retired. */
export const listStoredVariants = (db: Db, page: Following) =>
  variantsWhere(db, and(isNull(variants.retiredAt), beyond(variants.id, page)), page.size)

async function variantsWhere(db: Db, condition: SQL | undefined, size: number): Promise<StoredVariant[]> {
  return await db
    .select({ variant: variants, product: products.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(condition)
    .orderBy(asc(variants.id))
    .limit(size)
}

export const findStoredStock = (db: Db, keys: string[]) =>
  byKey(stockWhere(db, inArray(variants.sku, keys), keys.length), ({ sku }) => sku)

export const listStoredStock = (db: Db, page: Following) =>
  stockWhere(db, and(isNull(variants.retiredAt), eq(variants.isCounted, true), beyond(variants.id, page)), page.size)

async function stockWhere(db: Db, condition: SQL | undefined, size: number): Promise<StoredStock[]> {
  const rows = await db
    .select({
      id: variants.id,
      sku: variants.sku,
      name: variants.name,
      isCounted: variants.isCounted,
      work: products.title,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(condition)
    .orderBy(asc(variants.id))
    .limit(size)
  const left = await listStock(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, sku, name, isCounted, work }) => ({
    ...{ id, sku, isCounted, title: `${work}, ${name}` },
    left: left.get(id) ?? 0,
  }))
}

export const findStoredNuggets = (db: Db, keys: string[]) =>
  byKey(nuggetsWhere(db, inArray(nuggets.slug, keys), keys.length), ({ slug }) => slug)

export const listStoredNuggets = (db: Db, page: Following) => nuggetsWhere(db, beyond(nuggets.id, page), page.size)

async function nuggetsWhere(db: Db, condition: SQL | undefined, size: number): Promise<StoredNugget[]> {
  const rows = await db
    .select({ nugget: nuggets, series: nuggetSeries.slug })
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .where(condition)
    .orderBy(asc(nuggets.id))
    .limit(size)
  const ids = rows.map(({ nugget }) => nugget.id)
  if (ids.length === 0) return []
  const labels = await db
    .select({ id: nuggetCategories.nuggetId, slug: categories.slug })
    .from(nuggetCategories)
    .innerJoin(categories, eq(categories.id, nuggetCategories.categoryId))
    .where(inArray(nuggetCategories.nuggetId, ids))
  const found: StoredNugget[] = []
  for (const { nugget, series } of rows) {
    const { id, slug, bookNumber, revision, state } = nugget
    const own = labels.filter((label) => label.id === id).map((label) => label.slug)
    const words = wordsOf((await findDraft(db, id)) ?? nugget)
    found.push({ id, slug, bookNumber, revision, series, categories: own, isDraft: state === 'draft', words })
  }
  return found
}
