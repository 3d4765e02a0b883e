import type { Metadata } from 'next'
import { metadataOf, type PageFacts } from '@/app/_ui/metadata'
import { pageFrom } from '@/app/_ui/pages'

type List = { title: string; description: string; path: `/nuggets${string}`; feeds?: string }
type Props = List & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function listMetadata({ searchParams, ...list }: Props): Promise<Metadata> {
  return metadataOf(pageOfList(list, pageFrom((await searchParams).page)))
}

/** Each page of a list has an address of its own. */
export function pageOfList({ title, path, feeds = '', ...list }: List, page: number): PageFacts {
  if (page === 1) return { ...list, title, path, feeds }
  return { ...list, title: `${title}, page ${page}`, path: `${path}?page=${page}`, feeds }
}
