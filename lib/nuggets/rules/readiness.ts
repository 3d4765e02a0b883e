import { numberCitations } from './citations'
import { HARDEST_STORY, HARDEST_TO_TELL, MOST_TO_TELL, readingGrade, spokenWords } from './reading'
import { lostMarks, type NuggetWords } from './words'

export type CheckKey =
  | 'summary'
  | 'story'
  | 'tell-it'
  | 'source'
  | 'marks'
  | 'picture'
  | 'category'
  | 'see-doctor'
  | 'tell-it-length'
  | 'tell-it-grade'
  | 'story-grade'

/** `found` is what was counted; what is not `needed` is advice. */
export type Check = { key: CheckKey; isMet: boolean; isNeeded: boolean; found?: number; most?: number }

type Ready = { words: NuggetWords; known: ReadonlySet<string>; hasPicture: boolean; categories: number }

/** What is looked at before a nugget is released. */
export function checksOf({ words, known, hasPicture, categories }: Ready): Check[] {
  const { summary, story, tellIt, forPatients, seeDoctor } = words
  const needed = (key: CheckKey, isMet: boolean): Check => ({ key, isMet, isNeeded: true })
  const advised = (key: CheckKey, found: number, most: number): Check => ({
    ...{ key, found, most, isMet: found <= most, isNeeded: false },
  })
  return [
    needed('summary', summary !== ''),
    needed('story', story !== ''),
    needed('tell-it', tellIt !== ''),
    needed('source', numberCitations(story).length > 0),
    needed('marks', lostMarks(story, known).length === 0),
    needed('picture', hasPicture),
    needed('category', categories > 0),
    needed('see-doctor', !forPatients || seeDoctor !== null),
    advised('tell-it-length', spokenWords(tellIt).length, MOST_TO_TELL),
    advised('tell-it-grade', oneDigit(readingGrade(tellIt)), HARDEST_TO_TELL),
    advised('story-grade', oneDigit(readingGrade(story)), HARDEST_STORY),
  ]
}

export const missingOf = (checks: Check[]): CheckKey[] =>
  checks.filter(({ isMet, isNeeded }) => isNeeded && !isMet).map(({ key }) => key)

const oneDigit = (grade: number) => Math.round(Math.max(0, grade) * 10) / 10
