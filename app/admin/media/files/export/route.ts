import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { FILES_LIST, listStoredFiles, type StoredFile } from '@/lib/media/queries'

export const GET = csvRoute<StoredFile>({
  see: 'edit-media',
  shape: FILES_LIST,
  columns: [
    { title: 'Key', value: ({ file }) => file },
    { title: 'Name', value: ({ title }) => title },
    { title: 'Kind', value: ({ contentType }) => contentType },
    { title: 'Bytes', value: ({ bytes }) => bytes },
    { title: 'Added', value: ({ createdAt }) => iso(createdAt) },
  ],
  list: ({ db }, asked, size) => listStoredFiles(db, asked, size),
})
