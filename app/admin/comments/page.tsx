import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { COMMENTS_LIST, listComments } from '@/lib/comments/queries/queue'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { decideCommentsAction } from './actions'
import { Queue } from './queue'
import { STATE_WORDS } from './words'
import './comments.css'

const PATH = '/admin/comments'

const { metadata, page } = staffPage({
  title: 'Comments',
  see: 'approve-comment',
  async show({ world, staff, query }) {
    const asked = askedFor(COMMENTS_LIST, query)
    const isList = COMMENTS_LIST.filters.some(({ key }) => key in query) || ['at', 'way'].some((key) => key in query)
    if (!isList) return <Queue world={world} query={(key) => [query[key]].flat()[0]?.slice(0, 40) ?? ''} />
    return (
      <>
        <Head title="All comments" up={{ href: PATH, title: 'The queue' }} />
        <List
          path={PATH}
          shape={COMMENTS_LIST}
          asked={asked}
          page={await listComments(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, COMMENTS_LIST.name)}
          hasExport
          nameOf={({ name, nugget }) => `${name || 'a removed comment'} on ${nugget.title}`}
          columns={[
            { title: 'When', sort: 'when', cell: ({ createdAt }) => <When at={createdAt} zone={HOME_ZONE} /> },
            { title: 'Who', cell: ({ id, name }) => <a href={`${PATH}/${id}`}>{name || 'Removed'}</a> },
            { title: 'Words', cell: ({ words }) => (words.length > 160 ? `${words.slice(0, 160)}…` : words) },
            { title: 'On', cell: ({ nugget }) => nugget.title },
            { title: 'How it stands', cell: ({ state }) => STATE_WORDS[state] },
          ]}
          bulk={{
            action: decideCommentsAction,
            buttons: [
              { value: 'shown', label: 'Approve' },
              { value: 'hidden', label: 'Hide' },
              { value: 'spam', label: 'Spam' },
              { value: 'held', label: 'Hold' },
              { value: 'removed', label: 'Delete' },
            ],
          }}
          empty={<p>Nobody has written a comment yet.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
