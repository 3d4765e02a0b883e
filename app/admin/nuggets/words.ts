import type { Words } from '@/app/_server/form'
import type { NuggetState } from '@/db/schema/nuggets'
import type { Forbidden } from '@/lib/accounts/rules'
import type { ChangedMeanwhile } from '@/lib/audit/rules'
import type { Instant } from '@/lib/base/time'
import type { LabelRefusal, PlaceRefusal } from '@/lib/nuggets/rules/place'
import type { Check, CheckKey } from '@/lib/nuggets/rules/readiness'
import type { ReferenceRefusal } from '@/lib/nuggets/rules/reference-form'
import { isPublic, type Release } from '@/lib/nuggets/rules/release'
import type { ReleaseRefusal } from '@/lib/nuggets/rules/releasing'
import type { LostMark, NuggetWords, WordsRefusal } from '@/lib/nuggets/rules/words'

type Own<Refusal extends { kind: string }> = Words<Exclude<Refusal, { kind: (Forbidden | ChangedMeanwhile)['kind'] }>>

const GONE = { 'no-such-nugget': 'That nugget, or that version of it, is not there any more.' }

export const STATE_WORDS: Record<NuggetState, string> = {
  draft: 'draft',
  queued: 'scheduled',
  released: 'released',
  withdrawn: 'withdrawn',
}

/** One that is due is out, whether or not that is stored yet. */
export const stateWord = (nugget: Release, now: Instant) =>
  STATE_WORDS[isPublic(nugget, now) ? 'released' : nugget.state]

export const FIELD_NAMES: Record<keyof NuggetWords, string> = {
  topic: 'Topic',
  title: 'Title',
  summary: 'Summary',
  story: 'Story',
  tellIt: 'Tell it',
  forPatients: 'For people in pain',
  seeDoctor: 'When to see a doctor',
  reviewedOn: 'Last reviewed',
}

/** What each check asks for, and the page and field where it is put right. */
const CHECKS: Record<CheckKey, { words: string; field: string }> = {
  summary: { words: 'A summary', field: 'words#at-summary' },
  story: { words: 'A story', field: 'words#at-story' },
  'tell-it': { words: 'A script to tell it', field: 'words#at-tellIt' },
  source: { words: 'At least one source is cited', field: 'words#at-story' },
  marks: { words: 'Every mark leads to a known source', field: 'words#at-story' },
  picture: { words: 'A picture', field: 'place#at-picture' },
  category: { words: 'At least one category', field: 'place#at-categories' },
  'see-doctor': { words: 'For people in pain: when to see a doctor', field: 'words#at-seeDoctor' },
  'tell-it-length': { words: 'The script takes about a minute', field: 'words#at-tellIt' },
  'tell-it-grade': { words: 'The script is easy to follow', field: 'words#at-tellIt' },
  'story-grade': { words: 'The story can be read by those it is for', field: 'words#at-story' },
}

export const checkWords = ({ key, found, most }: Check) => {
  const { words, field } = CHECKS[key]
  if (found === undefined) return { words, field }
  const unit = key === 'tell-it-length' ? 'words' : 'reading grade'
  return { words: `${words} (${unit}: ${found}, at most ${most})`, field }
}

export const WORDS_REFUSALS: Own<WordsRefusal> = {
  ...GONE,
  'no-such-source': ({ marks }) =>
    [...new Set(marks.map(({ key }) => key))].map((key) => sayLost(key, marks)).join(' '),
}

function sayLost(key: string, marks: LostMark[]) {
  const lines = [...new Set(marks.filter((mark) => mark.key === key).map(({ line }) => `${line}`))]
  const where = lines.length === 1 ? `Line ${lines[0]} cites` : `Lines ${LIST.format(lines)} cite`
  return `${where} [@${key}], and no source has that key.`
}
const LIST = new Intl.ListFormat('en-AU')

export const RELEASE_REFUSALS: Own<ReleaseRefusal> = {
  ...GONE,
  'not-ready': ({ missing }) =>
    `Something is missing: ${missing.map((key) => CHECKS[key].words.toLowerCase()).join('; ')}.`,
  'not-now': ({ state }) => `That cannot be done with it any more: it is ${STATE_WORDS[state]}. Load the page again.`,
  'in-the-past': 'Please give a moment that is still to come, in Adelaide time.',
  'nothing-to-publish': 'There is no draft to publish.',
}

export const PLACE_REFUSALS: Own<PlaceRefusal> = {
  ...GONE,
  'slug-taken': 'Another nugget has that address.',
  'book-number-taken': 'Another nugget has that number in the book.',
}

export const REFERENCE_REFUSALS: Own<ReferenceRefusal> = {
  'no-such-reference': 'That source is not there any more.',
  'same-work': ({ key }) => `That work is stored already: cite it as [@${key}].`,
}

export const LABEL_REFUSALS: Own<LabelRefusal> = {
  'no-such-label': 'That is not there any more.',
  'slug-taken': 'Another one has that address.',
}
