import { requestWorld } from '@/app/_server/world'
import type { Hanging } from '@/lib/content/posters'
import { Gallery } from '@/lib/drawing/gallery'
import { printPoster } from '@/lib/drawing/print'

const FOR_EVER = 'public, max-age=31536000, immutable'
const AN_HOUR = 'public, max-age=3600'

const gallery = new Gallery()

/** The poster as it is now, whatever version was asked for. */
export async function showPoster(request: Request, hanging: Hanging, drawing?: Uint8Array): Promise<Response> {
  const { address, poster, picture } = hanging
  const { files } = await requestWorld()
  const png = await gallery.poster(address, async () =>
    printPoster(poster, picture === null ? drawing : await files.read('media', picture)),
  )
  const isAskedByVersion = request.url.endsWith(address.slice(address.indexOf('?')))
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': isAskedByVersion ? FOR_EVER : AN_HOUR,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const noPoster = () => new Response('There is no such picture.', { status: 404 })
