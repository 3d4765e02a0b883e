import type { Metadata } from 'next'
import { metadataOf } from '@/app/_ui/metadata'
import { pageFrom } from '@/app/_ui/pages'

type List = {
  title: string
  description: string
  path: `/nuggets${string}`
  searchParams: Promise<Record<string, string | string[] | undefined>>
  feeds?: string
}

/** Each page of a list has an address of its own. */
export async function listMetadata({ title, description, path, searchParams, feeds = '' }: List): Promise<Metadata> {
  const page = pageFrom((await searchParams).page)
  if (page === 1) return metadataOf({ title, description, path, feeds })
  return metadataOf({ title: `${title}, page ${page}`, description, path: `${path}?page=${page}`, feeds })
}
