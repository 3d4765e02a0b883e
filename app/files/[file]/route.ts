import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findFreeDownload } from '@/lib/catalogue/queries'

/** Free sheets: for everybody, without an account and without a cart. */
export async function GET(_request: Request, { params }: RouteContext<'/files/[file]'>) {
  const { file } = await params
  const { db, now, files } = await requestWorld()
  const download = isSlug(file.replace(/\.pdf$/, '')) ? await findFreeDownload(db, file, now()) : undefined
  const bytes =
    download && ((await files.read('media', download.file)) ?? (await files.read('downloads', download.file)))
  if (!bytes) return new Response('There is no such file.', { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${download.file}"`,
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
