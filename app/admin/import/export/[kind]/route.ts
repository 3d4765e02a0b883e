import { csvAnswer } from '@/app/_server/csv-answer'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { columnsOf, pagesOf } from '@/lib/imports/export'
import { KINDS } from '@/lib/imports/rules/columns'
import { RIGHT_OF } from '@/lib/imports/rules/file'
import { csvOf } from '@/lib/lists/csv'

/** Everything of one kind in the columns in which it comes back; with `?empty` the columns alone. */
export async function GET(request: Request, { params }: RouteContext<'/admin/import/export/[kind]'>) {
  const [{ actor }, { kind: asked }] = [await currentVisitor(), await params]
  const kind = KINDS.find((one) => one === asked)
  if (!can(actor, kind ? RIGHT_OF[kind] : 'import-files'))
    return new Response('This is not yours to take along.', { status: 403 })
  if (!kind) return new Response('There is no such file.', { status: 404 })
  const { db } = await requestWorld()
  const isEmpty = new URL(request.url).searchParams.has('empty')
  const name = isEmpty ? `${kind}-columns` : kind
  return csvAnswer(name, csvOf(columnsOf(kind), isEmpty ? nothing() : pagesOf(db, kind)))
}

async function* nothing() {}
