import type { Metadata } from 'next'
import { gstToday } from '@/app/_server/gst'
import { metadataOf } from '@/app/_ui/metadata'
import { TextPage } from '@/app/_ui/text-page'
import { showPercent } from '@/lib/base/money'
import { summary, text, title } from './text'

export const generateMetadata = (): Promise<Metadata> => metadataOf({ title, description: summary, path: '/terms' })

export default async function TermsPage() {
  return <TextPage title={title} lead={summary} markdown={text(showPercent(await gstToday()))} />
}
