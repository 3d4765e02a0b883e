import { csvAnswer } from '@/app/_server/csv-answer'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { wrongOf } from '@/lib/imports/export'
import { findImport, type ImportRow } from '@/lib/imports/queries'
import { RIGHT_OF } from '@/lib/imports/rules/file'
import { COLUMNS_OF } from '@/lib/imports/rules/kinds'
import { type CsvColumn, csvOf } from '@/lib/lists/csv'
import { sayProblem } from '../../words'

/** The rows that were left out, in the columns of their file, with line and reasons: put right, it can be sent as it is. */
export async function GET(_request: Request, { params }: RouteContext<'/admin/import/[id]/wrong'>) {
  const { actor } = await currentVisitor()
  if (!can(actor, 'import-files')) return new Response('This is not yours to take along.', { status: 403 })
  const { db } = await requestWorld()
  const one = await findImport(db, (await params).id)
  if (!one || !can(actor, RIGHT_OF[one.kind])) return new Response('There is no such file.', { status: 404 })
  const given = COLUMNS_OF[one.kind].filter(({ field }) => one.head.fields.includes(field))
  const columns: CsvColumn<ImportRow>[] = [
    { title: 'Line', value: ({ line }) => line },
    ...given.map(({ field, title }) => ({ title, value: ({ cells }: ImportRow) => cells?.[field] ?? '' })),
    {
      title: 'Reason',
      value: ({ problems }) => (problems ?? []).map((problem) => sayProblem(one.kind, problem)).join(' '),
    },
  ]
  return csvAnswer(`${one.kind}-to-put-right`, csvOf(columns, wrongOf(db, one.id)))
}
