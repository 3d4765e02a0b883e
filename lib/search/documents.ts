import { type Instant, instant } from '@/lib/base/time'
import type { ProductRow } from '@/lib/catalogue/queries'
import type { SalePack, SaleVariant } from '@/lib/catalogue/rules'
import type { CourseDate } from '@/lib/courses/rules'
import { fold, plainText, type SearchDocument } from './rules'

const ALWAYS = instant('1970-01-01T00:00:00Z')

type Texts = Pick<SearchDocument, 'id' | 'kind' | 'path' | 'heading'> & {
  summary: string
  title: (string | null)[]
  tell: (string | null)[]
  text: string
  visibleFrom?: Instant
}

function toDocument({ summary, title, tell, text, visibleFrom = ALWAYS, ...rest }: Texts): SearchDocument {
  const words = (parts: (string | null)[]) => fold(parts.filter(Boolean).join(' '))
  const detail = `${summary} ${plainText(text)}`
  return { ...rest, detail, title: words(title), tell: words(tell), body: fold(detail), visibleFrom }
}

type Told = {
  id: string
  slug: string
  number: number | null
  title: string
  summary: string
  story: string
  tellIt: string
  releaseAt: Instant | null
  series: { title: string } | null
}

/** Who is cited belongs to it: many a nugget is remembered by the people whose work it tells. */
export function nuggetDocument(nugget: Told, cited: string[]): SearchDocument {
  const number = nugget.number === null ? null : `Nugget ${nugget.number}`
  return toDocument({
    id: nugget.id,
    kind: 'nugget',
    path: `/nuggets/${nugget.slug}`,
    heading: nugget.title,
    summary: nugget.summary,
    title: [number, nugget.title],
    tell: [nugget.tellIt, nugget.series?.title ?? null],
    text: [nugget.story, ...cited].join(' '),
    visibleFrom: nugget.releaseAt ?? ALWAYS,
  })
}

export function productDocument(product: ProductRow & { variants: SaleVariant[] }, names: string[]): SearchDocument {
  const details = product.variants.flatMap(({ name, sku, isbn }) => [name, sku, isbn])
  return toDocument({
    id: product.id,
    kind: 'product',
    path: `/shop/${product.slug}`,
    heading: product.title,
    summary: product.summary,
    title: [product.title],
    tell: [product.subtitle, ...names, ...details],
    text: product.description,
    visibleFrom: product.publishAt ?? ALWAYS,
  })
}

export function packDocument(pack: SalePack): SearchDocument {
  return toDocument({
    id: pack.id,
    kind: 'product',
    path: `/shop/${pack.slug}`,
    heading: pack.title,
    summary: pack.summary,
    title: [pack.title],
    tell: ['pack', pack.sku, ...pack.parts.map(({ variant }) => variant.productTitle)],
    text: pack.description,
    visibleFrom: pack.publication.publishAt ?? ALWAYS,
  })
}

type Taught = {
  id: string
  slug: string
  title: string
  summary: string
  description: string
  outline: string[]
  objectives: string[]
  publishAt: Instant | null
}

/** Towns belong to it, so that a course can be found by where it is held. */
export function courseDocument(course: Taught, dates: CourseDate[]): SearchDocument {
  const towns = dates.map((date) => (date.mode === 'online' ? 'online' : date.city))
  return toDocument({
    id: course.id,
    kind: 'course',
    path: `/courses/${course.slug}`,
    heading: course.title,
    summary: course.summary,
    title: [course.title, 'course'],
    tell: [...new Set(towns)],
    text: [course.description, ...course.objectives, ...course.outline].join(' '),
    visibleFrom: course.publishAt ?? ALWAYS,
  })
}
