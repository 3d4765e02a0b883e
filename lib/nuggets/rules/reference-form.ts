import * as z from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import { maybeWholeNumber, maybeWords, words } from '@/lib/base/typed'

/** However it was written, the one bare form in lower case; undefined for what is no DOI. */
export function bareDoi(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase()
  return /^10\.\d{4,9}\/\S{1,200}$/.test(bare) ? bare : undefined
}

const Doi = maybeWords(300).transform((typed, context) => {
  if (typed === null) return null
  const doi = bareDoi(typed)
  if (doi) return doi
  context.addIssue({
    code: 'custom',
    message: 'That is no DOI. One looks like 10.1172/jci42843; leave it out if unsure.',
  })
  return z.NEVER
})

export const SaveReference = z
  .object({
    /** Empty for a new one. */
    key: z
      .string()
      .regex(/^[\w-]{0,60}$/)
      .default(''),
    revision: Revision.default(0),
    authors: maybeWords(1_000),
    year: maybeWholeNumber(1500, 2200, 'Please give a year, such as 2020.'),
    title: maybeWords(600),
    journal: words(300, 'Please say where it appeared: the journal, or the publisher of a book.'),
    volume: maybeWords(60),
    pages: maybeWords(60),
    doi: Doi,
  })
  .refine(({ authors, title }) => authors ?? title, {
    path: ['authors'],
    message: 'Please give the authors, or failing that a title.',
  })
export type SaveReference = z.infer<typeof SaveReference>

export type ReferenceRefusal =
  | Forbidden
  | ChangedMeanwhile
  | { kind: 'no-such-reference' }
  | { kind: 'same-work'; field: 'doi'; key: string }

/** `raja2020`, after the first author or else the title; `raja2020b` where that is taken. */
export function freshKey({ authors, title, year }: Pick<SaveReference, 'authors' | 'title' | 'year'>, taken: string[]) {
  const name = (authors ?? title ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const [first = 'source'] = name.match(/[a-z]{2,}/) ?? []
  const key = `${first}${year ?? ''}`
  const endings = ['', ...'bcdefghijklmnopqrstuvwxyz']
  return endings.map((ending) => key + ending).find((one) => !taken.includes(one)) ?? `${key}-${taken.length}`
}
