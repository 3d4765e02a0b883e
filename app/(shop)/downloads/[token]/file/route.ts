import { redirect } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { lookAtDownload, takeDownload } from '@/lib/downloads/commands'
import { typeOf } from '@/lib/downloads/rules'

type Context = RouteContext<'/downloads/[token]/file'>

/** The whole file at once: a part of it would count as much. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params
  const taken = await takeDownload(await requestWorld(), token)
  if (taken.ok) return new Response(taken.value.bytes, { headers: headersOf(taken.value.file) })
  if (taken.refusal.kind === 'no-such-download') return new Response('There is no such download.', { status: 404 })
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
  'accept-ranges': 'none',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
})
