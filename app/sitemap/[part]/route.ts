import { requestWorld } from '@/app/_server/world'
import { hasPart, partOf, sitemapPart } from '@/lib/content/sitemap'
import { streamed } from '../streamed'

/** Of a shop that is too large for one list. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemap/[part]'>) {
  const part = partOf((await params).part)
  const { db, now, site } = await requestWorld()
  const shop = { db, now: now(), url: site.url }
  if (!part || !(await hasPart(part, shop))) return new Response('There is no such part.', { status: 404 })
  return streamed(sitemapPart(part, shop))
}
