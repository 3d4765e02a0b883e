import { slugOf } from '@/lib/nuggets/rules/place'
import { TOPICS } from '@/lib/nuggets/rules/topics'
import type { NuggetWords } from '@/lib/nuggets/rules/words'
import type { Cells, Column } from './columns'

const TOPIC_WORDS = TOPICS.map(({ slug }) => slug)

export type Standing = { slug: string; bookNumber: number | null; series: string | null; categories: string[] }
export type StoredNugget = Standing & {
  id: string
  revision: number
  isDraft: boolean
  /** The words that wait to be published, or those that readers see. */
  words: NuggetWords
}

export const NUGGET_COLUMNS: Column[] = [
  {
    field: 'slug',
    title: 'Address',
    hint: 'The part after /nuggets/. It says which nugget is meant; empty: made from the title.',
  },
  { field: 'title', title: 'Title', hint: 'Up to 160 characters.' },
  { field: 'topic', title: 'Topic', hint: TOPIC_WORDS.join(', '), choices: TOPIC_WORDS },
  { field: 'summary', title: 'Summary', hint: 'Up to 600 characters.' },
  { field: 'story', title: 'Story', hint: 'Markdown. Cite by key, [@raja2020], or by DOI, [@doi:10.1172/jci42843].' },
  { field: 'tellIt', title: 'Tell it', hint: 'The script for a minute in the clinic.' },
  { field: 'forPatients', title: 'For people in pain', hint: 'yes or no', isYesNo: true },
  { field: 'seeDoctor', title: 'When to see a doctor', hint: 'Needed where it is for people in pain.' },
  { field: 'reviewedOn', title: 'Last reviewed', hint: 'A day such as 2026-11-30, or empty.' },
  { field: 'bookNumber', title: 'Number in the book', hint: 'A whole number, or empty.' },
  { field: 'series', title: 'Series', hint: 'The address of a series, or empty.' },
  { field: 'categories', title: 'Categories', hint: 'Addresses of categories, with spaces between.' },
]

/** Where it stands; of what is out already this is not changed by a file. */
export const PLACE_FIELDS = ['bookNumber', 'series', 'categories']

export const nuggetKey = ({ slug, title = '' }: Cells) => slug || (title ? slugOf(title) : '')

export const standingCells = ({ slug, bookNumber, series, categories }: Standing): Cells => ({
  ...{ slug, bookNumber: String(bookNumber ?? ''), series: series ?? '' },
  categories: categories.toSorted().join(' '),
})

export const wordCells = ({ topic, title, summary, story, tellIt, ...words }: NuggetWords): Cells => ({
  ...{ topic, title, summary, story, tellIt },
  forPatients: words.forPatients ? 'yes' : 'no',
  seeDoctor: words.seeDoctor ?? '',
  reviewedOn: words.reviewedOn ?? '',
})

const BY_DOI = /\[@?doi:\s*(10\.\d{4,9}\/[^\s\]]+)\]/gi

/** The DOIs that a story cites by. */
export const doisIn = (story: string): string[] => [...story.matchAll(BY_DOI)].map(([, doi = '']) => doi.toLowerCase())

/** The same story with the key of each work in the place of its DOI. */
export const withKeys = (story: string, keys: ReadonlyMap<string, string>): string =>
  story.replace(BY_DOI, (mark, doi: string) => {
    const key = keys.get(doi.toLowerCase())
    return key ? `[@${key}]` : mark
  })
