import { notFound, permanentRedirect } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { findSlugByBookNumber } from '@/lib/nuggets/queries/nuggets'

/** A nugget by the number that it carries in Explain Pain Supercharged. */
export default async function BookNumberPage({ params }: PageProps<'/nuggets/book/[number]'>) {
  const { number } = await params
  const { db, now } = await requestWorld()
  const slug = /^\d{1,6}$/.test(number) ? await findSlugByBookNumber(db, Number(number), now()) : undefined
  if (slug) permanentRedirect(`/nuggets/${slug}`)
  notFound()
}
