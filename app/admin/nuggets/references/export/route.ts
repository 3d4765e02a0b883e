import { csvRoute } from '@/app/_server/csv-answer'
import { listAllReferences, REFERENCES_LIST } from '@/lib/nuggets/queries/references'

type Row = Awaited<ReturnType<typeof listAllReferences>>['rows'][number]

export const GET = csvRoute<Row>({
  see: 'edit-nuggets',
  shape: REFERENCES_LIST,
  columns: [
    { title: 'Key', value: ({ key }) => key },
    { title: 'Authors', value: ({ authors }) => authors },
    { title: 'Title', value: ({ title }) => title },
    { title: 'Journal', value: ({ journal }) => journal },
    { title: 'Year', value: ({ year }) => year },
    { title: 'DOI', value: ({ doi }) => doi },
  ],
  list: ({ db }, asked, size) => listAllReferences(db, asked, size),
})
