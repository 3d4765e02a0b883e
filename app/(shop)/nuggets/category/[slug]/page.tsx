import type { Metadata } from 'next'
import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findCategory } from '@/lib/nuggets/queries/labels'
import { leadOn } from '../../lead-on'
import { NuggetList } from '../../list'
import { listMetadata } from '../../list-metadata'

const readCategory = cache(async (slug: string) =>
  isSlug(slug) ? findCategory((await requestWorld()).db, slug) : undefined,
)

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/nuggets/category/[slug]'>): Promise<Metadata> {
  const category = await readCategory((await params).slug)
  if (!category) return {}
  const { slug, title, description } = category
  const path = `/nuggets/category/${slug}` as const
  return listMetadata({ title: `${title}: nuggets`, description, path, searchParams })
}

export default async function CategoryPage({ params, searchParams }: PageProps<'/nuggets/category/[slug]'>) {
  const category = await readCategory((await params).slug)
  if (!category) return leadOn(`/nuggets/category/${(await params).slug}`)
  const { id, slug, title, description } = category
  const path = `/nuggets/category/${slug}` as const
  return (
    <NuggetList title={title} lead={description} path={path} searchParams={searchParams} filter={{ categoryId: id }} />
  )
}
