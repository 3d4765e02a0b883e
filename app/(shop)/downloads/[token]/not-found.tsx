import type { Metadata } from 'next'
import { LostLink } from '@/app/_ui/lost-link'

export const metadata: Metadata = { title: 'This link opens nothing', robots: { index: false } }

export default function NotFound() {
  return <LostLink to="downloads" />
}
