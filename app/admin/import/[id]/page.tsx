import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { HOME_ZONE } from '@/lib/base/time'
import { findImport, listRows, ROWS_LIST } from '@/lib/imports/queries'
import { isAtWork, RIGHT_OF } from '@/lib/imports/rules/file'
import { askedFor } from '@/lib/lists/rules'
import { Acts } from '../../_ui/acts'
import { Figures } from '../../_ui/figures'
import { Facts, Head, Part } from '../../_ui/shell'
import '../import.css'
import { Progress } from '../progress'
import { RowsFound } from '../rows-found'
import { KIND_WORDS, progressOf, STATE_WORDS, sayDoubtful } from '../words'
import { Steps } from './steps'

const { metadata, page } = staffPage({
  title: 'A file',
  see: 'import-files',
  async show({ world, staff, params, query }) {
    const one = await findImport(world.db, params.id ?? '')
    if (!one || !can(staff, RIGHT_OF[one.kind])) notFound()
    const path = `/admin/import/${one.id}`
    const { counts, head, state } = one
    const usual = counts.wrong > 0 ? 'wrong' : counts.changed > 0 ? 'changed' : counts.new > 0 ? 'new' : ''
    const asked = askedFor(ROWS_LIST, { ...query, outcome: query.outcome ?? usual })
    const isDone = state === 'done'
    const figure = (n: number, one: string, many: string, outcome: string) => ({
      ...{ n, one, many, href: `${path}?outcome=${outcome}#rows`, isWrong: outcome === 'wrong' },
    })
    return (
      <>
        <Head title={one.file} up={{ href: '/admin/import', title: 'Import and export' }} />
        {isAtWork(one) && <Progress of={{ state, ...progressOf(one) }} address={`${path}/progress`} />}
        {state === 'refused' && (
          <p className="notice" data-kind="look">
            This file cannot be read as {KIND_WORDS[one.kind].toLowerCase()}: it has no column{' '}
            {head.missing.map(sayDoubtful).join(', ')}. Please name the column so in its first line, and bring the file
            once more.
          </p>
        )}
        {head.unread.length > 0 && (
          <p className="notice" data-kind="look">
            Not read: {head.unread.map(sayDoubtful).join(', ')}.
          </p>
        )}
        {state !== 'refused' && (
          <>
            <Figures
              label="What was found"
              of={[
                figure(
                  counts.new,
                  isDone ? 'new thing made' : 'new thing',
                  isDone ? 'new things made' : 'new things',
                  'new',
                ),
                figure(counts.changed, isDone ? 'changed' : 'to change', isDone ? 'changed' : 'to change', 'changed'),
                figure(counts.same, 'unchanged', 'unchanged', 'same'),
                figure(counts.wrong, 'row left out', 'rows left out', 'wrong'),
              ]}
            />
            <Steps of={one} />
            <Part title="Row by row" id="rows">
              <RowsFound kind={one.kind} path={path} asked={asked} page={await listRows(world.db, one.id, asked)} />
            </Part>
          </>
        )}
        <Part title="The file">
          <Facts
            of={[
              ['Kind', KIND_WORDS[one.kind]],
              ['Stands', STATE_WORDS[state]],
              ['Rows', one.rows],
              ['Bytes', one.bytes],
              ['Brought by', one.by],
              ['Brought', <When key="at" at={one.createdAt} zone={HOME_ZONE} />],
              ['SHA-256', one.sha256.slice(0, 16)],
            ]}
          />
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(world.db, 'import', one.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
