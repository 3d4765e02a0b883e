import type { SearchDocument } from '@/lib/search/rules'

/** What a thing that was found is called, and whose colour it has. */
export const KINDS: Record<SearchDocument['kind'], { title: string; area: string }> = {
  nugget: { title: 'Nugget', area: 'nuggets' },
  product: { title: 'Book or tool', area: 'shop' },
  course: { title: 'Course', area: 'courses' },
}
