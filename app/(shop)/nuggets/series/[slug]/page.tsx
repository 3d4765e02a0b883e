import type { Metadata } from 'next'
import { cache } from 'react'
import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findSeries } from '@/lib/nuggets/queries/labels'
import { leadOn } from '../../lead-on'
import { NuggetList } from '../../list'
import { listMetadata } from '../../list-metadata'

const readSeries = cache(async (slug: string) =>
  isSlug(slug) ? findSeries((await requestWorld()).db, slug) : undefined,
)

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/nuggets/series/[slug]'>): Promise<Metadata> {
  const series = await readSeries((await params).slug)
  if (!series) return {}
  const { slug, title, description } = series
  const path = `/nuggets/series/${slug}` as const
  return listMetadata({ title: `${title}: a series of nuggets`, description, path, searchParams })
}

export default async function SeriesPage({ params, searchParams }: PageProps<'/nuggets/series/[slug]'>) {
  const series = await readSeries((await params).slug)
  if (!series) return leadOn(`/nuggets/series/${(await params).slug}`)
  const { id, slug, title, description } = series
  const path = `/nuggets/series/${slug}` as const
  return (
    <NuggetList title={title} lead={description} path={path} searchParams={searchParams} filter={{ seriesId: id }} />
  )
}
