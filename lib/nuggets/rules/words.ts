import * as z from 'zod'
import type { Topic } from '@/db/schema/nuggets'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import type { Day } from '@/lib/base/time'
import { maybeWords, words } from '@/lib/base/typed'
import { splitAtMarks } from './citations'
import { TOPICS } from './topics'

/** The words of a nugget: what a version holds. */
export type NuggetWords = {
  topic: Topic
  title: string
  summary: string
  story: string
  tellIt: string
  forPatients: boolean
  seeDoctor: string | null
  reviewedOn: Day | null
}

const text = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, `Please keep this to ${most} characters.`))

const Title = words(160, 'Please give the nugget a title.')
const TopicWord = z.enum(TOPICS.map(({ slug }) => slug) as [Topic, ...Topic[]], 'Please choose a topic.')

export const NewNugget = z.object({ title: Title, topic: TopicWord })
export type NewNugget = z.infer<typeof NewNugget>

export const Words = z.object({
  topic: TopicWord,
  title: Title,
  summary: text(600),
  story: text(60_000),
  tellIt: text(4_000),
  forPatients: z.literal('on').optional().transform(Boolean),
  seeDoctor: maybeWords(1_000),
  reviewedOn: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Please give a day, such as 6 Feb 2027.')
    .optional()
    .transform((typed) => (typed ? (typed as Day) : null)),
})

const One = { nugget: z.string().max(40), revision: Revision }
export const SaveWords = Words.extend(One)
export type SaveWords = z.infer<typeof SaveWords>
export const OneNugget = z.object(One)
export type OneNugget = z.infer<typeof OneNugget>
export const RestoreVersion = OneNugget.extend({ n: z.coerce.number().int().positive() })
export type RestoreVersion = z.infer<typeof RestoreVersion>

export const CHANGE_KINDS = ['typo', 'clarification', 'correction'] as const
export const PublishWords = OneNugget.extend({
  kind: z.enum(CHANGE_KINDS, 'Please say what kind of change it is.'),
  reason: maybeWords(400),
}).refine(({ kind, reason }) => kind === 'typo' || reason, {
  path: ['reason'],
  message: 'Please say in a sentence what changed; readers see it.',
})
export type PublishWords = z.infer<typeof PublishWords>

export type LostMark = { key: string; line: number }
export type NoSuchNugget = { kind: 'no-such-nugget' }
export type WordsRefusal =
  | Forbidden
  | ChangedMeanwhile
  | NoSuchNugget
  | { kind: 'no-such-source'; field: 'story'; marks: LostMark[] }

/** The marks that no known source stands behind, each with its line. */
export function lostMarks(story: string, known: ReadonlySet<string>): LostMark[] {
  const marks = story
    .split('\n')
    .flatMap((line, at) =>
      splitAtMarks(line).flatMap((piece) =>
        piece.kind === 'mark' ? piece.keys.map((key) => ({ key, line: at + 1 })) : [],
      ),
    )
  return marks.filter(({ key }) => !known.has(key))
}

export const wordsOf = (row: NuggetWords): NuggetWords => {
  const { topic, title, summary, story, tellIt, forPatients, seeDoctor, reviewedOn } = row
  return { topic, title, summary, story, tellIt, forPatients, seeDoctor, reviewedOn }
}
