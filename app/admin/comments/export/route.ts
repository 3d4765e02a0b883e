import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { COMMENTS_LIST, listComments, type QueuedComment } from '@/lib/comments/queries/queue'

export const GET = csvRoute<QueuedComment>({
  see: 'approve-comment',
  shape: COMMENTS_LIST,
  columns: [
    { title: 'When', value: ({ createdAt }) => iso(createdAt) },
    { title: 'Who', value: ({ name }) => name },
    { title: 'On', value: ({ nugget }) => nugget.title },
    { title: 'Words', value: ({ words }) => words },
    { title: 'State', value: ({ state }) => state },
  ],
  list: ({ db }, asked, size) => listComments(db, asked, size),
})
