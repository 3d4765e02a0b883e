import { and, asc, desc, eq, gte, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { users } from '@/db/schema/accounts'
import { acts } from '@/db/schema/audit'
import { packs, products, variants } from '@/db/schema/catalogue'
import { courseDates, courses } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { hasWords } from '@/lib/lists/keyset'
import { askedFor } from '@/lib/lists/rules'
import { ORDERS_LIST } from '@/lib/orders/list'
import { listOrders } from '@/lib/orders/queries/list'
import { type Found, MOST_OF_A_KIND as MOST } from './rules'

/** Behind every letter. */
const LAST = '\u{10ffff}'
/** So many of the newest acts are looked through; the list of acts looks through all. */
const NEWEST_ACTS = 2000

export async function findOrders(db: Db, words: string): Promise<Found[]> {
  const { rows } = await listOrders(db, askedFor(ORDERS_LIST, { find: words }), MOST)
  return rows.map((row) => ({
    kind: 'order',
    title: `Order ${row.number}`,
    detail: `${row.name}, ${row.email}`,
    href: `/admin/orders/${row.id}`,
  }))
}

/** By the beginning of the address, which an index knows, so that it takes as long among many. */
export async function findPeople(db: Db, words: string): Promise<Found[]> {
  const begin = words.toLowerCase()
  const rows = await db
    .select({ id: users.id, email: users.email, name: users.name })
    .from(users)
    .where(and(gte(users.email, begin), lt(users.email, begin + LAST)))
    .orderBy(asc(users.email))
    .limit(MOST)
  return rows.map((row) => ({
    kind: 'person',
    title: row.email,
    detail: row.name ?? '',
    href: `/admin/people/${row.id}`,
  }))
}

export async function findProducts(db: Db, words: string): Promise<Found[]> {
  const rows = await db
    .selectDistinct({ id: products.id, title: products.title, state: products.state })
    .from(products)
    .leftJoin(variants, eq(variants.productId, products.id))
    .where(or(hasWords(products.title, words), hasWords(variants.sku, words), hasWords(variants.isbn, words)))
    .orderBy(asc(products.title), asc(products.id))
    .limit(MOST)
  return rows.map((row) => ({
    kind: 'product',
    title: row.title,
    detail: row.state,
    href: `/admin/products/${row.id}`,
  }))
}

export async function findPacks(db: Db, words: string): Promise<Found[]> {
  const rows = await db
    .select({ id: packs.id, title: packs.title, sku: packs.sku })
    .from(packs)
    .where(or(hasWords(packs.title, words), hasWords(packs.sku, words)))
    .orderBy(asc(packs.title), asc(packs.id))
    .limit(MOST)
  return rows.map((row) => ({ kind: 'pack', title: row.title, detail: row.sku, href: `/admin/packs/${row.id}` }))
}

export async function findCourses(db: Db, words: string): Promise<Found[]> {
  const rows = await db
    .select({ id: courses.id, title: courses.title, code: courses.code })
    .from(courses)
    .where(or(hasWords(courses.title, words), hasWords(courses.code, words)))
    .orderBy(asc(courses.title), asc(courses.id))
    .limit(MOST)
  return rows.map((row) => ({ kind: 'course', title: row.title, detail: row.code, href: `/admin/courses/${row.id}` }))
}

/** By town or by course, the latest first. */
export async function findDates(db: Db, words: string): Promise<Found[]> {
  const rows = await db
    .select({ id: courseDates.id, slug: courseDates.slug, city: courseDates.city, course: courses.title })
    .from(courseDates)
    .innerJoin(courses, eq(courses.id, courseDates.courseId))
    .where(or(hasWords(courseDates.city, words), hasWords(courseDates.slug, words), hasWords(courses.title, words)))
    .orderBy(sql`${courseDates.startsAt} is null`, desc(courseDates.startsAt), asc(courseDates.id))
    .limit(MOST)
  return rows.map((row) => ({
    kind: 'date',
    title: `${row.course}, ${row.city ?? 'online'}`,
    detail: row.slug,
    href: `/admin/dates/${row.id}`,
  }))
}

export async function findNuggets(db: Db, words: string): Promise<Found[]> {
  const number = /^\d{1,6}$/.test(words) ? Number(words) : null
  const rows = await db
    .select({ id: nuggets.id, title: nuggets.title, number: nuggets.number, state: nuggets.state })
    .from(nuggets)
    .where(number === null ? hasWords(nuggets.title, words) : eq(nuggets.number, number))
    .orderBy(asc(nuggets.title), asc(nuggets.id))
    .limit(MOST)
  return rows.map((row) => ({
    kind: 'nugget',
    title: row.title,
    detail: row.number === null ? row.state : `number ${row.number}`,
    href: `/admin/nuggets/${row.id}`,
  }))
}

export async function findActs(db: Db, words: string): Promise<Found[]> {
  const newest = db
    .select({ id: acts.id, at: acts.at, label: acts.label, act: acts.act, email: acts.email })
    .from(acts)
    .orderBy(desc(acts.at), desc(acts.id))
    .limit(NEWEST_ACTS)
    .as('newest')
  const rows = await db
    .select()
    .from(newest)
    .where(or(hasWords(newest.label, words), hasWords(newest.act, words)))
    .limit(MOST)
  return rows.map((row) => ({
    kind: 'act',
    title: `${row.act}: ${row.label}`,
    detail: row.email,
    href: `/admin/acts?${new URLSearchParams({ on: row.label })}`,
  }))
}
