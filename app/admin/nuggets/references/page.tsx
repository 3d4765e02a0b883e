import { staffPage } from '@/app/_server/staff'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listAllReferences, REFERENCES_LIST } from '@/lib/nuggets/queries/references'
import { List } from '../../_ui/list'
import { Head } from '../../_ui/shell'

const PATH = '/admin/nuggets/references'

const { metadata, page } = staffPage({
  title: 'Sources',
  see: 'edit-nuggets',
  async show({ world, staff, query }) {
    const asked = askedFor(REFERENCES_LIST, query)
    return (
      <>
        <Head
          title="Sources"
          up={{ href: '/admin/nuggets', title: 'Nuggets' }}
          lead="The works that nuggets cite, each one once. A story cites one by its key: [@raja2020]."
        >
          <a className="button" href={`${PATH}/new`}>
            Add a source
          </a>
        </Head>
        <List
          path={PATH}
          shape={REFERENCES_LIST}
          asked={asked}
          page={await listAllReferences(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, REFERENCES_LIST.name)}
          hasExport
          nameOf={({ key }) => key}
          columns={[
            { title: 'Key', sort: 'key', cell: ({ key }) => <a href={`${PATH}/${key}`}>{key}</a> },
            { title: 'Authors', cell: ({ authors, title }) => authors ?? title },
            { title: 'Year', sort: 'year', isNumber: true, cell: ({ year }) => year },
            { title: 'Where', cell: ({ journal }) => journal },
            { title: 'DOI', cell: ({ doi }) => doi && <a href={`https://doi.org/${doi}`}>{doi}</a> },
          ]}
          empty={<p>No source is stored yet. Add the first one, then a story can cite it.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
