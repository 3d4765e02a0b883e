import { staffPage } from '@/app/_server/staff'
import { Field, Select, Submit } from '@/app/_ui/form'
import { counted, When } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { HOME_ZONE } from '@/lib/base/time'
import { IMPORTS_LIST, listImports } from '@/lib/imports/queries'
import { KINDS } from '@/lib/imports/rules/columns'
import { FILE_PROBLEMS, RIGHT_OF } from '@/lib/imports/rules/file'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { List } from '../_ui/list'
import { Head, Part } from '../_ui/shell'
import { Columns } from './columns'
import './import.css'
import { fileWords, KIND_WORDS, STATE_WORDS } from './words'

const { metadata, page } = staffPage({
  title: 'Import and export',
  see: 'import-files',
  async show({ world, staff, query }) {
    const kinds = KINDS.filter((kind) => can(staff, RIGHT_OF[kind]))
    const asked = askedFor(IMPORTS_LIST, query)
    const wrong = FILE_PROBLEMS.find((problem) => problem === query.wrong)
    return (
      <>
        <Head
          title="Import and export"
          lead="A file is looked through first: you see row by row what would change, and what is wrong. Nothing changes until you say so."
        />
        <Part title="Bring a file">
          <form
            action="/api/imports"
            method="post"
            encType="multipart/form-data"
            className="form"
            aria-label="Bring a file"
          >
            {wrong && (
              <div className="form-problems" role="alert">
                <p>{fileWords[wrong]}</p>
              </div>
            )}
            <Select name="kind" label="What is in it" defaultValue={String(query.kind ?? kinds[0])}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_WORDS[kind]}
                </option>
              ))}
            </Select>
            <Field
              name="file"
              type="file"
              label="CSV file"
              accept=".csv,text/csv"
              className="import-file"
              hint="Choose a file, or drop it on the field. Up to 20 MB and 50,000 rows; commas or semicolons; UTF-8."
            />
            <div>
              <Submit>Look through it</Submit>
            </div>
          </form>
        </Part>
        <Part title="Columns and exports">
          <p className="measure">
            Every export comes back unchanged, so the easiest way to change many things is to take them along, change
            some cells, and bring the file back. Columns that a file does not have stay as they are. Nothing is
            published or retired by a file: what is new is a draft.
          </p>
          {kinds.map((kind) => (
            <Columns key={kind} kind={kind} />
          ))}
        </Part>
        <Part title="Files so far">
          <List
            path="/admin/import"
            shape={IMPORTS_LIST}
            asked={asked}
            page={await listImports(world.db, asked, kinds)}
            views={await listSavedViews(world.db, staff.userId, IMPORTS_LIST.name)}
            nameOf={({ file }) => file}
            columns={[
              { title: 'When', sort: 'when', cell: ({ createdAt }) => <When at={createdAt} zone={HOME_ZONE} /> },
              { title: 'File', cell: ({ id, file }) => <a href={`/admin/import/${id}`}>{file}</a> },
              { title: 'Kind', cell: ({ kind }) => KIND_WORDS[kind] },
              { title: 'Who', cell: ({ by }) => by },
              { title: 'Rows', isNumber: true, cell: ({ rows }) => rows },
              { title: 'Stands', cell: ({ state, counts }) => sayStands(STATE_WORDS[state], counts.done) },
            ]}
            empty={<p>No file has been brought yet. Take an export above to see what one looks like.</p>}
          />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

const sayStands = (state: string, done: number) => (done > 0 ? `${state}, ${counted(done, 'row')} applied` : state)
