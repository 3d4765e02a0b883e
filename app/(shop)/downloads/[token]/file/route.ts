import { redirect } from 'next/navigation'
import { fileAnswer } from '@/app/_server/file-answer'
import { requestWorld } from '@/app/_server/world'
import { lookAtDownload, takeDownload } from '@/lib/downloads/commands'
import { typeOf } from '@/lib/downloads/rules'

type Context = RouteContext<'/downloads/[token]/file'>

/** The file, or what is still missing of it after a line broke off. */
export async function GET({ headers }: Request, { params }: Context) {
  const { token } = await params
  const asked = { range: headers.get('range'), ifRange: headers.get('if-range') }
  const taken = await takeDownload(await requestWorld(), token, asked)
  if (taken.ok) {
    const { file, found, part } = taken.value
    return fileAnswer(found, headersOf(file), part === 'whole' ? undefined : part)
  }
  if (taken.refusal.kind === 'no-such-download') return new Response('There is no such download.', { status: 404 })
  if (taken.refusal.kind === 'no-such-part')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${taken.refusal.size}` } })
  redirect(`/downloads/${token}`)
}

/** Looks and counts nothing. */
export async function HEAD(_request: Request, { params }: Context) {
  const { token } = await params
  const found = await lookAtDownload(await requestWorld(), token)
  if (found.ok) return new Response(null, { headers: headersOf(found.value.file) })
  return new Response(null, { status: found.refusal.kind === 'no-such-download' ? 404 : 410 })
}

const headersOf = (file: string) => ({
  'content-type': typeOf(file),
  'content-disposition': `attachment; filename="${file}"`,
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
})
