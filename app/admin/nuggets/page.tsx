import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listLabels } from '@/lib/nuggets/queries/labels'
import { listAllNuggets, nuggetsList } from '@/lib/nuggets/queries/staff'
import { spokenWords } from '@/lib/nuggets/rules/reading'
import { topicOf } from '@/lib/nuggets/rules/topics'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { stateWord } from './words'

const PATH = '/admin/nuggets'

const { metadata, page } = staffPage({
  title: 'Nuggets',
  see: 'edit-nuggets',
  async show({ world, staff, query }) {
    const shape = nuggetsList(await listLabels(world.db, 'series'))
    const asked = askedFor(shape, query)
    return (
      <>
        <Head title="Nuggets">
          <a className="button" href={`${PATH}/new`}>
            Write a new one
          </a>
          <a href={`${PATH}/references`}>Sources</a>
          <a href={`${PATH}/labels`}>Series and categories</a>
        </Head>
        <List
          path={PATH}
          shape={shape}
          asked={asked}
          page={await listAllNuggets(world.db, asked, world.now())}
          views={await listSavedViews(world.db, staff.userId, shape.name)}
          hasExport
          nameOf={({ title }) => title}
          columns={[
            { title: 'Number', sort: 'number', isNumber: true, cell: ({ number }) => number ?? '' },
            { title: 'Title', sort: 'title', cell: ({ id, title }) => <a href={`${PATH}/${id}`}>{title}</a> },
            { title: 'State', cell: (nugget) => stateWord(nugget, world.now()) },
            { title: 'Topic', cell: ({ topic }) => topicOf(topic)?.title },
            { title: 'Series', cell: ({ series }) => series },
            {
              title: 'Release',
              sort: 'release',
              cell: ({ releaseAt }) => releaseAt !== null && <When at={releaseAt} zone={HOME_ZONE} />,
            },
            { title: 'Words', isNumber: true, cell: ({ story }) => spokenWords(story).length },
          ]}
          empty={
            <p>
              Nothing has been written yet. <a href={`${PATH}/new`}>Write the first nugget</a>: it is a draft until you
              release it.
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
