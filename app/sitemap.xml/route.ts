import { requestWorld } from '@/app/_server/world'
import { sitemap } from '@/lib/content/sitemap'
import { streamed } from '../sitemap/streamed'

export async function GET() {
  const { db, now, site } = await requestWorld()
  return streamed(sitemap({ db, now: now(), url: site.url }))
}
