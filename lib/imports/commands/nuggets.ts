import type { Db } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result } from '@/lib/base/result'
import { listGoesWith } from '@/lib/content/goes-with'
import { placeNugget } from '@/lib/content/placing'
import { createNugget, knownKeys, saveWords } from '@/lib/nuggets/commands/words'
import { listLabels } from '@/lib/nuggets/queries/labels'
import { findReferenceByDoi } from '@/lib/nuggets/queries/references'
import { findNuggetToEdit, isBookNumberTaken } from '@/lib/nuggets/queries/staff'
import { PlaceNugget } from '@/lib/nuggets/rules/place'
import { lostMarks, type NuggetWords, Words } from '@/lib/nuggets/rules/words'
import type { World } from '@/lib/world/world'
import { findStoredNuggets } from '../queries/stored'
import { type Cells, nearest } from '../rules/columns'
import {
  doisIn,
  NUGGET_COLUMNS,
  nuggetKey,
  PLACE_FIELDS,
  type StoredNugget,
  standingCells,
  withKeys,
  wordCells,
} from '../rules/nuggets'
import { problemsIn, refusedAt } from '../rules/plan'
import { kindOf, wanted, wrong } from './kind'

type Place = Pick<PlaceNugget, 'slug' | 'bookNumber' | 'series' | 'categories'>
const cellsOf = (stored: StoredNugget) => ({ ...standingCells(stored), ...wordCells(stored.words) })

/** Drafts, and words that wait beside what readers see: nothing is released by a file. */
export const nuggets = kindOf<StoredNugget>({
  columns: NUGGET_COLUMNS,
  needs: [['title', 'slug']],
  usual: { forPatients: 'no', categories: '' },
  keyOf: nuggetKey,
  labelOf: ({ title, slug }) => title || slug || '',
  find: findStoredNuggets,
  cellsOf,
  async want(db, cells, stored) {
    const story = await withKnownKeys(db, cells)
    if (!story.ok) return story
    const asForm = { ...cells, story: story.value, forPatients: cells.forPatients === 'yes' ? 'on' : undefined }
    const words = Words.safeParse(asForm)
    if (!words.success) return wrong(...problemsIn(words.error.issues, cells))
    const marks = lostMarks(words.data.story, await knownKeys(db, words.data.story))
    if (marks.length > 0) return wrong(refusedAt({ kind: 'no-such-source', marks }, cells, 'story'))
    const place = await placeOf(db, cells, stored)
    if (!place.ok) return place

    const own = cells.categories?.split(/[\s,;]+/).filter(Boolean) ?? []
    const standing = { slug: place.value.slug, bookNumber: place.value.bookNumber, series: cells.series || null }
    const after = { ...standingCells({ ...standing, categories: [...new Set(own)] }), ...wordCells(words.data) }
    const before = stored ? cellsOf(stored) : {}
    const moved = PLACE_FIELDS.find((field) => stored && after[field as keyof typeof after] !== before[field])
    if (moved && !stored?.isDraft) return wrong(refusedAt({ kind: 'is-out' }, cells, moved))
    return wanted(after, (world, visitor) =>
      stored
        ? change(world, visitor, stored, words.data, moved ? place.value : null)
        : make(world, visitor, words.data, place.value),
    )
  },
})

async function withKnownKeys(db: Db, cells: Cells) {
  const { story = '' } = cells
  const keys = new Map<string, string>()
  const unknown: string[] = []
  for (const doi of new Set(doisIn(story))) {
    const key = (await findReferenceByDoi(db, doi))?.key
    if (key) keys.set(doi, key)
    else unknown.push(doi)
  }
  if (unknown.length === 0) return ok(withKeys(story, keys))
  return wrong(refusedAt({ kind: 'no-such-doi', dois: unknown }, cells, 'story'))
}

async function placeOf(db: Db, cells: Cells, stored: StoredNugget | undefined) {
  const asForm = { nugget: '', revision: 0, slug: nuggetKey(cells), bookNumber: cells.bookNumber }
  const form = PlaceNugget.safeParse(asForm)
  if (!form.success) return wrong(...problemsIn(form.error.issues, cells))
  const { slug, bookNumber } = form.data
  if (bookNumber !== null && (await isBookNumberTaken(db, bookNumber, stored?.id ?? '')))
    return wrong(refusedAt({ kind: 'book-number-taken' }, cells, 'bookNumber'))
  const [series, categories] = [await listLabels(db, 'series'), await listLabels(db, 'category')]
  const slugsOf = (labels: { slug: string }[]) => labels.map((label) => label.slug)
  const lost = (typed: string, all: { slug: string }[]) => {
    const facts = { kind: 'no-such-label', typed, meant: nearest(typed, slugsOf(all)) }
    return wrong(refusedAt(facts, cells, all === series ? 'series' : 'categories'))
  }
  if (cells.series && !slugsOf(series).includes(cells.series)) return lost(cells.series, series)
  const own = cells.categories?.split(/[\s,;]+/).filter(Boolean) ?? []
  const strange = own.find((one) => !slugsOf(categories).includes(one))
  if (strange) return lost(strange, categories)
  const idOf = (labels: { id: string; slug: string }[], name: string) =>
    labels.flatMap((label) => (label.slug === name ? [label.id] : []))
  const [seriesId = null] = idOf(series, cells.series ?? '')
  return ok({ slug, bookNumber, series: seriesId, categories: own.flatMap((one) => idOf(categories, one)) })
}

async function make(world: World, visitor: Visitor, words: NuggetWords, place: Place) {
  const made = await createNugget(world, visitor, words)
  if (!made.ok) return made
  const nugget = made.value.id
  const empty = { picture: null, products: [], courses: [] }
  whole(await placeNugget(world, visitor, { nugget, revision: 1, ...place, ...empty }))
  return whole(await saveWords(world, visitor, { nugget, revision: 2, ...words }))
}

type Changing = { id: string; revision: number }
async function change(
  world: World,
  visitor: Visitor,
  { id, revision }: Changing,
  words: NuggetWords,
  place: Place | null,
) {
  const saved = await saveWords(world, visitor, { nugget: id, revision, ...words })
  if (!saved.ok || !place) return saved
  const picture = (await findNuggetToEdit(world.db, id))?.pictureId ?? null
  const around = { picture, ...(await listGoesWith(world.db, id)) }
  return whole(await placeNugget(world, visitor, { nugget: id, revision: revision + 1, ...place, ...around }))
}

/** A row that was begun is done whole, or its transaction is undone. */
function whole<Value, Refusal extends { kind: string }>(answer: Result<Value, Refusal>): Result<Value, Refusal> {
  if (!answer.ok) throw new Error(`a row was left half done: ${answer.refusal.kind}`)
  return answer
}
