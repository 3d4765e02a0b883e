import { eq, max } from 'drizzle-orm'
import type { Db } from '@/db/open'
import {
  contributors,
  freeDownloads,
  nuggetProducts,
  packParts,
  packs,
  products,
  relatedProducts,
  variants,
} from '@/db/schema/catalogue'
import { productCourses } from '@/db/schema/courses'

export type NewProduct = typeof products.$inferInsert

export async function insertProduct(tx: Db, row: NewProduct) {
  await tx.insert(products).values(row)
}

export async function updateProduct(tx: Db, id: string, change: Partial<NewProduct>) {
  await tx.update(products).set(change).where(eq(products.id, id))
}

export type AroundProduct = {
  people: { name: string; role: string }[]
  files: { file: string; title: string; pages: number | null }[]
  related: string[]
  courses: string[]
  nuggets: string[]
}

/** Sets who made it, what it gives away and what stands beside it, in the order of the lists. */
export async function saveAround(tx: Db, productId: string, around: AroundProduct) {
  await tx.delete(contributors).where(eq(contributors.productId, productId))
  await tx.delete(freeDownloads).where(eq(freeDownloads.productId, productId))
  await tx.delete(relatedProducts).where(eq(relatedProducts.productId, productId))
  await tx.delete(productCourses).where(eq(productCourses.productId, productId))
  const told = await tx.select().from(nuggetProducts).where(eq(nuggetProducts.productId, productId))
  await tx.delete(nuggetProducts).where(eq(nuggetProducts.productId, productId))
  await insertAround(tx, productId, around, told)
}

type Told = { nuggetId: string; rank: number }

/** For a new product. A nugget has its own order of works; one that is new to it stands last there. */
export async function insertAround(tx: Db, productId: string, around: AroundProduct, told: Told[] = []) {
  const people = around.people.map((person, rank) => ({ ...person, productId, rank }))
  if (people.length > 0) await tx.insert(contributors).values(people)

  const files = around.files.map((file, rank) => ({ ...file, productId, rank }))
  if (files.length > 0) await tx.insert(freeDownloads).values(files)

  const related = around.related.map((otherId, rank) => ({ productId, otherId, rank }))
  if (related.length > 0) await tx.insert(relatedProducts).values(related)

  const courses = around.courses.map((courseId, rank) => ({ productId, courseId, rank }))
  if (courses.length > 0) await tx.insert(productCourses).values(courses)

  for (const nuggetId of around.nuggets) {
    const known = told.find((row) => row.nuggetId === nuggetId)?.rank
    await tx.insert(nuggetProducts).values({ nuggetId, productId, rank: known ?? (await nextRank(tx, nuggetId)) })
  }
}

async function nextRank(tx: Db, nuggetId: string): Promise<number> {
  const [last] = await tx
    .select({ rank: max(nuggetProducts.rank) })
    .from(nuggetProducts)
    .where(eq(nuggetProducts.nuggetId, nuggetId))
  return (last?.rank ?? -1) + 1
}

export async function insertVariant(tx: Db, row: typeof variants.$inferInsert) {
  await tx.insert(variants).values(row)
}

export async function updateVariant(tx: Db, id: string, change: Partial<typeof variants.$inferInsert>) {
  await tx.update(variants).set(change).where(eq(variants.id, id))
}

export async function insertPack(tx: Db, row: typeof packs.$inferInsert) {
  await tx.insert(packs).values(row)
}

export async function updatePack(tx: Db, id: string, change: Partial<typeof packs.$inferInsert>) {
  await tx.update(packs).set(change).where(eq(packs.id, id))
}

/** Sets what is in a pack, in that order. */
export async function saveParts(tx: Db, packId: string, parts: { variantId: string; quantity: number }[]) {
  await tx.delete(packParts).where(eq(packParts.packId, packId))
  if (parts.length > 0) await tx.insert(packParts).values(parts.map((part, rank) => ({ ...part, packId, rank })))
}
