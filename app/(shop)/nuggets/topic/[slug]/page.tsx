import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { topicOf } from '@/lib/nuggets/rules/topics'
import { NuggetList } from '../../list'
import { listMetadata } from '../../list-metadata'

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/nuggets/topic/[slug]'>): Promise<Metadata> {
  const topic = topicOf((await params).slug)
  if (!topic) return {}
  const { slug, title, description } = topic
  const path = `/nuggets/topic/${slug}` as const
  return listMetadata({ title: `${title}: nuggets`, description, path, searchParams, feeds: slug })
}

export default async function TopicPage({ params, searchParams }: PageProps<'/nuggets/topic/[slug]'>) {
  const topic = topicOf((await params).slug)
  if (!topic) notFound()
  const { slug, title, description } = topic
  const path = `/nuggets/topic/${slug}` as const
  return (
    <NuggetList title={title} lead={description} path={path} searchParams={searchParams} filter={{ topic: slug }} />
  )
}
