import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { findImport } from '@/lib/imports/queries'
import { RIGHT_OF } from '@/lib/imports/rules/file'
import { progressOf } from '../../words'

/** How far it is: `{ state, done, total, words }`. */
export async function GET(_request: Request, { params }: RouteContext<'/admin/import/[id]/progress'>) {
  const { actor } = await currentVisitor()
  if (!can(actor, 'import-files')) return answer(403, { words: 'You are not signed in any more.' })
  const { db } = await requestWorld()
  const one = await findImport(db, (await params).id)
  if (!one || !can(actor, RIGHT_OF[one.kind])) return answer(404, { words: 'There is no such file.' })
  return answer(200, { state: one.state, ...progressOf(one) })
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
