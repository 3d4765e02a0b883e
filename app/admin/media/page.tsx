import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listMedia, MEDIA_LIST } from '@/lib/media/queries'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'

const { metadata, page } = staffPage({
  title: 'Pictures and files',
  see: 'edit-media',
  async show({ world, staff, query }) {
    const asked = askedFor(MEDIA_LIST, query)
    return (
      <>
        <Head title="Pictures">
          <a className="button" href="/admin/media/new">
            Add a picture or file
          </a>
          <a href="/admin/media/files">Files to download</a>
        </Head>
        <List
          path="/admin/media"
          shape={MEDIA_LIST}
          asked={asked}
          page={await listMedia(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, MEDIA_LIST.name)}
          hasExport
          nameOf={({ alt }) => alt}
          columns={[
            {
              title: 'Picture',
              cell: (row) => <Shown picture={row} className="thumb" alt="" loading="lazy" wide="6rem" />,
            },
            { title: 'Name', cell: (row) => <a href={`/admin/media/${row.id}`}>{row.title || row.file}</a> },
            { title: 'What can be seen', cell: ({ alt }) => alt },
            { title: 'Size', isNumber: true, cell: ({ width, height }) => `${width} × ${height}` },
            { title: 'Added', sort: 'when', cell: ({ createdAt }) => <When at={createdAt} zone={HOME_ZONE} /> },
          ]}
          empty={<p>There are no pictures yet. Covers, nugget pictures and maps are kept here.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
