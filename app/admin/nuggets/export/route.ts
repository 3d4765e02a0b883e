import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { listLabels } from '@/lib/nuggets/queries/labels'
import { listAllNuggets, type NuggetListed, nuggetsList } from '@/lib/nuggets/queries/staff'
import { spokenWords } from '@/lib/nuggets/rules/reading'
import { topicOf } from '@/lib/nuggets/rules/topics'

export const GET = csvRoute<NuggetListed>({
  see: 'edit-nuggets',
  shape: async (db) => nuggetsList(await listLabels(db, 'series')),
  columns: [
    { title: 'Number', value: ({ number }) => number },
    { title: 'Title', value: ({ title }) => title },
    { title: 'State', value: ({ state }) => state },
    { title: 'Topic', value: ({ topic }) => topicOf(topic)?.title ?? null },
    { title: 'Series', value: ({ series }) => series },
    { title: 'Release', value: ({ releaseAt }) => releaseAt && iso(releaseAt) },
    { title: 'Words', value: ({ story }) => spokenWords(story).length },
  ],
  list: ({ db, now }, asked, size) => listAllNuggets(db, asked, now(), size),
})
