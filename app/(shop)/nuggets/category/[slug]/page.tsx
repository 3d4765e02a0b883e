import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findCategory } from '@/lib/nuggets/queries/labels'
import { NuggetList } from '../../list'

const readCategory = cache(async (slug: string) =>
  isSlug(slug) ? findCategory((await requestWorld()).db, slug) : undefined,
)

export async function generateMetadata({ params }: PageProps<'/nuggets/category/[slug]'>): Promise<Metadata> {
  const category = await readCategory((await params).slug)
  return category ? { title: `${category.title}: nuggets`, description: category.description } : {}
}

export default async function CategoryPage({ params, searchParams }: PageProps<'/nuggets/category/[slug]'>) {
  const category = await readCategory((await params).slug)
  if (!category) notFound()
  const { id, slug, title, description } = category
  const path = `/nuggets/category/${slug}` as const
  return (
    <NuggetList title={title} lead={description} path={path} searchParams={searchParams} filter={{ categoryId: id }} />
  )
}
