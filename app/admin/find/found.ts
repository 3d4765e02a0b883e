import { can, type Staff } from '@/lib/accounts/rights'
import { findAnything } from '@/lib/finding/finding'
import { type Found, readWords } from '@/lib/finding/rules'
import type { World } from '@/lib/world/world'
import { PLACES } from '../_ui/places'

/** The pages and the things that go by what somebody types; nothing for a letter alone. */
export async function findFor({ db }: World, staff: Staff, typed: unknown): Promise<Found[]> {
  const words = readWords(typed)
  if (!words) return []
  const places = PLACES.flatMap(({ places }) => places).filter(
    ({ title, see }) => can(staff, see) && title.toLowerCase().includes(words.toLowerCase()),
  )
  const pages = places.map(({ title, href }) => ({ kind: 'page' as const, title, detail: 'page', href }))
  return [...pages, ...(await findAnything(db, staff, words))]
}
