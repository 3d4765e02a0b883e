import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Broken } from '@/app/_ui/broken'

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } }

/** The finished page that the front puts in the place of Next's empty one. */
export default async function BrokenPage() {
  await connection()
  return <Broken />
}
