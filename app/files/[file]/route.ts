import { fileAnswer } from '@/app/_server/file-answer'
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
  return fileAnswer(found, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${download.file}"`,
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  })
}
