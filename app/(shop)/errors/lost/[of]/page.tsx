import type { Metadata } from 'next'
import { connection } from 'next/server'
import { LostLink, lostTo } from '@/app/_ui/lost-link'

export const metadata: Metadata = { title: 'This link opens nothing', robots: { index: false } }

/** What the front shows in the place of an order, a download or a quote that is not there. */
export default async function LostPage({ params }: PageProps<'/errors/lost/[of]'>) {
  await connection()
  return <LostLink to={lostTo((await params).of)} />
}
