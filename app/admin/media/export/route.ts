import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { listMedia, MEDIA_LIST, type MediaRow } from '@/lib/media/queries'

export const GET = csvRoute<MediaRow>({
  see: 'edit-media',
  shape: MEDIA_LIST,
  columns: [
    { title: 'File', value: ({ file }) => file },
    { title: 'Name', value: ({ title }) => title },
    { title: 'What can be seen', value: ({ alt }) => alt },
    { title: 'Width', value: ({ width }) => width },
    { title: 'Height', value: ({ height }) => height },
    { title: 'Added', value: ({ createdAt }) => iso(createdAt) },
  ],
  list: ({ db }, asked, size) => listMedia(db, asked, size),
})
