import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { courses } from '@/db/schema/courses'
import { changeProduct } from '@/lib/catalogue/commands/products'
import { findProductToEdit } from '@/lib/catalogue/queries/editing'
import { ChangeProduct } from '@/lib/catalogue/rules/product-form'
import { shopKeeper, typedProduct } from '@/lib/catalogue/staff.testing'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { listCoursesForProduct, listWorksForCourse } from './queries/courses'

const two = { 'courses-0-course': 'graded-motor-imagery', 'courses-1-course': 'explain-pain' }
const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug)

const besideCourse = async ({ db, now }: FakeWorld, id: string) => slugs(await listWorksForCourse(db, id, now()))

async function mirrorBoxWith(typed: Record<string, string>) {
  const world = await fakeWorld('seeded')
  const fields = { ...typedProduct({ title: 'Mirror box' }), slug: 'mirror-box', product: 'mirror-box', revision: '1' }
  const answer = await changeProduct(world, shopKeeper, ChangeProduct.parse({ ...fields, ...typed }))
  expect(answer).toMatchObject({ ok: true })
  return world
}

test('a product names its courses in the order that staff gave, and each course names the product', async () => {
  const world = await mirrorBoxWith({ ...two, 'courses-0-at': '1', 'courses-1-at': '0' })
  const { db, now } = world
  expect(slugs(await listCoursesForProduct(db, 'mirror-box', now()))).toEqual(['explain-pain', 'graded-motor-imagery'])
  expect(await besideCourse(world, 'EP')).toContain('mirror-box')
  expect(await besideCourse(world, 'MNS')).not.toContain('mirror-box')
})

test('a course that is named twice stands once, and one whose row is emptied stands no more', async () => {
  const world = await mirrorBoxWith({ 'courses-0-course': 'explain-pain', 'courses-1-course': 'explain-pain' })
  const { db, now } = world
  expect(slugs(await listCoursesForProduct(db, 'mirror-box', now()))).toEqual(['explain-pain'])
  expect((await findProductToEdit(db, 'mirror-box'))?.courses).toEqual([{ course: 'explain-pain' }])
  expect(await besideCourse(world, 'GMI')).not.toContain('mirror-box')
})

test('no visitor hears of a course that is hidden', async () => {
  const { db, now } = await mirrorBoxWith(two)
  await transact(db, (tx) => tx.update(courses).set({ state: 'draft' }).where(eq(courses.slug, 'explain-pain')))
  expect(slugs(await listCoursesForProduct(db, 'mirror-box', now()))).toEqual(['graded-motor-imagery'])
})
