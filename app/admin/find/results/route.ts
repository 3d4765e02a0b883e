import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { permit } from '@/lib/accounts/rights'
import { findFor } from '../found'

/** What goes by `?q=`, as `[{ kind, title, detail, href }]`. */
export async function GET(request: Request) {
  const { actor } = await currentVisitor()
  const staff = permit(actor, 'see-admin')
  if (!staff.ok) return new Response('This is not yours to look through.', { status: 403 })
  const found = await findFor(await requestWorld(), staff.value, new URL(request.url).searchParams.get('q'))
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}
