import { eq } from 'drizzle-orm'
import { type Db, transact } from '@/db/open'
import { dayIn, HOME_ZONE, type Instant, instant, inZone } from '@/lib/base/time'
import { touchContent } from '../content-versions'
import { nuggetProducts } from '../schema/catalogue'
import { comments as commentTable } from '../schema/comments'
import { redirects } from '../schema/content'
import { courses, nuggetCourses } from '../schema/courses'
import {
  categories as categoryTable,
  nuggetCategories,
  nuggetSeries,
  nuggets as nuggetTable,
  references as referenceTable,
} from '../schema/nuggets'
import { drawNeuron } from './art/neuron'
import { hangPicture } from './pictures'
import { comments } from './texts/comments'
import type { SeedNugget } from './texts/nugget-types'
import { nuggets } from './texts/nuggets/all'
import { categories } from './texts/nuggets/categories'
import { series } from './texts/nuggets/series'
import { references } from './texts/references'
import type { SeedWorld } from './world'

const idOf = (number: number) => `nugget-${number}`

/** What there is to read, after the works and courses that it goes with. Ids are slugs, keys and `nugget-8`, so that a test can name them. */
export async function seedNuggets(world: SeedWorld, today: Instant) {
  const pictures = new Map<number, string>()
  for (const nugget of nuggets) pictures.set(nugget.number, await hangNeuron(world, nugget))
  await transact(world.db, async (tx) => {
    await tx.insert(nuggetSeries).values(series.map((label) => ({ ...label, id: label.slug })))
    await tx.insert(categoryTable).values(categories.map((label) => ({ ...label, id: label.slug })))
    await tx.insert(referenceTable).values(references.map(({ checkTwice, ...reference }) => reference))
    for (const nugget of nuggets) await seedNugget(tx, nugget, pictures.get(nugget.number) ?? null, today)
    await tx.insert(commentTable).values(
      comments.map(({ key, nugget, parent, at, ...comment }) => ({
        ...comment,
        id: key,
        nuggetId: idOf(nugget),
        parentId: parent ?? null,
        createdAt: instant(at),
        decidedAt: comment.state === 'held' ? null : instant(at),
      })),
    )
    await touchContent(tx, 'nuggets')
  })
}

const hangNeuron = (world: SeedWorld, { number, topic, picture }: SeedNugget) =>
  hangPicture(world, {
    name: `nugget-${number}`,
    svg: drawNeuron({ number, topic }),
    width: 400,
    height: 400,
    ...picture,
  })

async function seedNugget(tx: Db, nugget: SeedNugget, pictureId: string | null, today: Instant) {
  const { number, slug, oldSlug, series, categories, publishedOn, picture, products, courses, ...texts } = nugget
  const id = idOf(number)
  await tx.insert(nuggetTable).values({
    ...texts,
    id,
    slug,
    number,
    seriesId: series,
    pictureId,
    state: 'released',
    releaseAt: inZone(`${publishedOn}T07:00`, HOME_ZONE),
    reviewedOn: dayIn(today, HOME_ZONE),
  })
  await tx.insert(nuggetCategories).values(categories.map((categoryId) => ({ nuggetId: id, categoryId })))
  for (const [rank, productId] of products.entries())
    await tx.insert(nuggetProducts).values({ nuggetId: id, productId, rank })
  for (const course of courses)
    await tx.insert(nuggetCourses).values({ nuggetId: id, courseId: await courseId(tx, course) })
  if (oldSlug) await tx.insert(redirects).values({ from: `/nuggets/${oldSlug}`, to: `/nuggets/${slug}` })
}

async function courseId(tx: Db, slug: string): Promise<string> {
  const [course] = await tx.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug))
  if (!course) throw new Error(`No course is called ${slug}`)
  return course.id
}
