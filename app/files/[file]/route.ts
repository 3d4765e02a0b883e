import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findFreeDownload } from '@/lib/catalogue/queries'

/** Free sheets: for everybody, without an account and without a cart. */
export async function GET(_request: Request, { params }: RouteContext<'/files/[file]'>) {
  const { file } = await params
  const { db, now, files } = await requestWorld()
  const download = isSlug(file.replace(/\.pdf$/, '')) ? await findFreeDownload(db, file, now()) : undefined
  const found =
    download && ((await files.find('media', download.file)) ?? (await files.find('downloads', download.file)))
  if (!found) return new Response('There is no such file.', { status: 404 })
  return new Response(found.stream(), {
    headers: {
      'Content-Length': String(found.size),
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${download.file}"`,
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
