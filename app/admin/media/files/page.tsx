import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { FILES_LIST, listStoredFiles } from '@/lib/media/queries'
import { List } from '../../_ui/list'
import { Head } from '../../_ui/shell'

const { metadata, page } = staffPage({
  title: 'Files to download',
  see: 'edit-media',
  async show({ world, staff, query }) {
    const asked = askedFor(FILES_LIST, query)
    return (
      <>
        <Head title="Files to download" up={{ href: '/admin/media', title: 'Pictures' }}>
          <a className="button" href="/admin/media/new">
            Add a picture or file
          </a>
        </Head>
        <List
          path="/admin/media/files"
          shape={FILES_LIST}
          asked={asked}
          page={await listStoredFiles(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, FILES_LIST.name)}
          hasExport
          nameOf={({ title }) => title}
          columns={[
            { title: 'Name', cell: ({ title }) => title },
            { title: 'Kind', cell: ({ contentType }) => contentType },
            { title: 'Kilobytes', isNumber: true, cell: ({ bytes }) => Math.ceil(bytes / 1000) },
            { title: 'Key, as products name it', cell: ({ file }) => <code>{file}</code> },
            { title: 'Added', sort: 'when', cell: ({ createdAt }) => <When at={createdAt} zone={HOME_ZONE} /> },
          ]}
          empty={<p>There are no files yet. E-books and free sheets that staff add stand here.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
