import { categories, nuggetCategories, nuggetSeries, nuggets } from '@/db/schema/nuggets'
import { days, earlier, type Instant } from '@/lib/base/time'
import type { Chance } from './chance'
import { row, type TableRow } from './row'
import { capital, rareWord, sentence, words } from './words'

const TOPICS = [
  'alarm',
  'nerves',
  'body',
  'chemistry',
  'expectation',
  'words',
  'people',
  'living',
  'brain-maps',
] as const
const LABELS = 12

/** Nuggets with `sentences` of story each, the first told last. */
export function* nuggetRows(
  chance: Chance,
  { count, sentences, now, pictures }: { count: number; sentences: number; now: Instant; pictures: string[] },
): Generator<TableRow> {
  for (let n = 0; n < LABELS; n++) {
    const label = { title: capital(words(chance, 3).join(' ')), description: sentence(chance, 10) }
    yield row(nuggetSeries, { ...label, id: `series-${n}`, slug: `series-${n}` })
    yield row(categories, { ...label, id: `kind-${n}`, slug: `kind-${n}` })
  }
  for (let n = 0; n < count; n++) {
    const id = `told-${String(n).padStart(7, '0')}`
    yield row(nuggets, {
      ...{
        id,
        slug: id,
        number: 10_000 + n,
        bookNumber: null,
        state: 'released',
        releaseAt: earlier(now, days(n + 1)),
      },
      seriesId: chance.next() < 0.3 ? `series-${chance.below(LABELS)}` : null,
      topic: chance.pick(TOPICS),
      title: capital([...words(chance, 4), rareWord(n)].join(' ')),
      summary: sentence(chance, 14),
      story: Array.from({ length: sentences }, () => sentence(chance, 15)).join('\n\n'),
      tellIt: sentence(chance, 20),
      pictureId: pictures.length > 0 ? chance.pick(pictures) : null,
    })
    yield row(nuggetCategories, { nuggetId: id, categoryId: `kind-${n % LABELS}` })
  }
}
