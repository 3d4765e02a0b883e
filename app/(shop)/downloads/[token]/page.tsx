import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { ActionForm, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { lookAtDownload } from '@/lib/downloads/commands'
import { sizeOf } from '@/lib/downloads/rules'
import { mailNewLinkAction } from './actions'

type Props = PageProps<'/downloads/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params
  const found = await lookAtDownload(await requestWorld(), token)
  const shared = { title: 'Your download', robots: { index: false } }
  // A page of Next cannot name its status; the front reads it here.
  return found.ok ? shared : { ...shared, other: { 'shop-status': '410' } }
}

export default async function DownloadPage({ params, searchParams }: Props) {
  const { token } = await params
  const world = await requestWorld()
  const found = await lookAtDownload(world, token)
  if (!found.ok && found.refusal.kind === 'no-such-download') notFound()
  if (!found.ok) return <Gone why={found.refusal.kind} token={token} isAsked={(await searchParams).asked === 'yes'} />

  const { title, file, left } = found.value
  const size = (await world.files.find('downloads', file))?.size ?? 0
  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          {file.slice(file.lastIndexOf('.') + 1).toUpperCase()}, {sizeOf(size)}
        </p>
      </div>
      <form action={`/downloads/${token}/file`} className="form">
        <button type="submit" className="button">
          Download
        </button>
      </form>
      <p className="quiet">
        You may fetch it {counted(left, 'more time')}: enough for your computer, your tablet and a mishap or two. A
        download that breaks off may go on within two hours and is counted once. Please keep the link to yourself.
      </p>
    </main>
  )
}

const WORDS = {
  refunded: 'This order line was refunded, so its download has ended.',
  'used-up': 'This file has been fetched as often as one purchase allows.',
  'link-ended':
    'Links to files live for some days only, so that a lost mail does no harm. Your purchase is still yours.',
}

function Gone({
  why,
  token,
  isAsked,
}: {
  why: keyof typeof WORDS | 'no-such-download'
  token: string
  isAsked: boolean
}) {
  if (why === 'no-such-download') return null
  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>{why === 'link-ended' ? 'This link has ended' : 'This download has ended'}</h1>
        <p className="lead">{WORDS[why]}</p>
      </div>
      {why === 'link-ended' && !isAsked && (
        <ActionForm action={mailNewLinkAction} label="A new link">
          <input type="hidden" name="token" value={token} />
          <Submit>Mail me a new link</Submit>
        </ActionForm>
      )}
      {isAsked && (
        <p className="notice" data-kind="good" role="status">
          If this download is still yours, a new link is on its way to the address that the order was placed with.
        </p>
      )}
      {why !== 'link-ended' && (
        <p>
          Is that not right, or do you need it once more? <a href="/contact">Write to us</a> and a person will look at
          it.
        </p>
      )}
    </main>
  )
}
