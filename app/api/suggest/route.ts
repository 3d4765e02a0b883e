import { requestWorld } from '@/app/_server/world'
import { KINDS } from '@/app/(shop)/search/kinds'
import { suggest } from '@/lib/search/commands'

/** At most eight pages for words that are still being typed: `[{ title, kind, href }]`. */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const found = await suggest(await requestWorld(), typed)
  const told = found.map(({ heading, kind, path }) => ({ title: heading, kind: KINDS[kind].title, href: path }))
  return Response.json(told, { headers: { 'cache-control': 'public, max-age=60' } })
}
