import { requestWorld } from '@/app/_server/world'
import { contentTypeOf } from '@/lib/media/rules'

const FOR_EVER = 'public, max-age=31536000, immutable'
/** A drawing opened by itself runs nothing and fetches nothing. */
const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export async function GET(_request: Request, { params }: RouteContext<'/media/[file]'>) {
  const { file } = await params
  const contentType = contentTypeOf(file)
  const bytes = contentType && (await (await requestWorld()).files.read('media', file))
  if (!bytes) return new Response('There is no such picture.', { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': contentType,
      'Cache-Control': FOR_EVER,
      'Content-Security-Policy': NOTHING_ELSE,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
