import { diffLines, diffWordsWithSpace } from 'diff'
import type { Change } from '@/db/schema/audit'
import { changesOf } from '@/lib/audit/rules'
import type { NuggetWords } from './rules/words'

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }
export type FieldDifference = { field: keyof NuggetWords; pieces: Piece[] }

/** What differs between two versions, field by field and word by word. */
export function differenceOf(before: NuggetWords, after: NuggetWords): FieldDifference[] {
  const fields = Object.keys(after) as (keyof NuggetWords)[]
  return fields
    .map((field) => ({ field, pieces: piecesOf(say(before[field]), say(after[field])) }))
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'))
}

const say = (value: string | boolean | null) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? ''))

const piecesOf = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))

const LONGEST = 400

/** For the list of acts: of long texts only the lines that changed, and not for ever long. */
export function wordChanges(before: NuggetWords, after: NuggetWords): Change[] {
  return changesOf(before, after).map((change) =>
    typeof change.before === 'string' && typeof change.after === 'string'
      ? { field: change.field, ...changedLines(change.before, change.after) }
      : change,
  )
}

function changedLines(before: string, after: string) {
  const parts = diffLines(before, after)
  const held = (side: 'added' | 'removed') => {
    const text = parts
      .flatMap((part) => (part[side] ? part.value : []))
      .join('')
      .trim()
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  }
  return { before: held('removed'), after: held('added') }
}
