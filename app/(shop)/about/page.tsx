import type { Metadata } from 'next'
import { metadataOf } from '@/app/_ui/metadata'
import { TextPage } from '@/app/_ui/text-page'
import { summary, text, title } from './text'

export const generateMetadata = (): Promise<Metadata> => metadataOf({ title, description: summary, path: '/about' })

export default function AboutPage() {
  return <TextPage title={title} lead={summary} markdown={text} />
}
