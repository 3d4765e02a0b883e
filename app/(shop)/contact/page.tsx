import type { Metadata } from 'next'
import { TextPage } from '@/app/_ui/text-page'
import { summary, text, title } from './text'

export const metadata: Metadata = { title, description: summary }

export default function ContactPage() {
  return <TextPage title={title} lead={summary} markdown={text} />
}
