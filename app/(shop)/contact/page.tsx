import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { metadataOf } from '@/app/_ui/metadata'
import { TextPage } from '@/app/_ui/text-page'
import { summary, text, title } from './text'

export const generateMetadata = (): Promise<Metadata> => metadataOf({ title, description: summary, path: '/contact' })

export default async function ContactPage() {
  const { contact, phone, postal } = (await requestWorld()).site
  const address = contact ?? 'office@example.com'
  return (
    <TextPage title={title} lead={summary} markdown={text}>
      <div className="prose">
        <h2>Where to write</h2>
        <p>
          <strong>E-mail:</strong> <a href={`mailto:${address}`}>{address}</a>
          {!contact && ' (sample address)'}
        </p>
        {phone && (
          <p>
            <strong>Telephone:</strong> {phone}
          </p>
        )}
        {postal && <address className="postal">{[...postal.split('\n')].join(', ')}</address>}
      </div>
    </TextPage>
  )
}
