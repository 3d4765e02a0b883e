import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { maybeWords, wholeNumber, words } from '@/lib/base/typed'

export const AUDIENCES = ['clinicians', 'people-in-pain', 'both'] as const
export const FORMATS = ['in-person', 'online-live', 'self-paced'] as const

const lines = z
  .string()
  .max(6000, 'Please keep this to 6000 characters.')
  .default('')
  .transform((typed) => typed.split(/\r?\n/).flatMap((line) => line.trim() || []))

const numbers = z
  .string()
  .default('')
  .refine((typed) => /^[\d\s,]*$/.test(typed), 'Numbers with commas between them, such as 8, 13.')
  .transform((typed) => [...new Set((typed.match(/\d{1,6}/g) ?? []).map(Number))])

export const MakeCourse = z.object({
  title: words(160, 'Please give it a title.'),
  slug: maybeWords(120).refine(
    (typed) => typed === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed),
    'Small letters, digits and single hyphens, such as explain-pain.',
  ),
  code: words(12, 'Please give it a short code such as EP.').refine(
    (code) => /^[A-Za-z0-9-]+$/.test(code),
    'Letters, digits and hyphens.',
  ),
  summary: words(400, 'Please say in a sentence or two what it is: lists and search engines show it.'),
  description: words(20_000, 'Please describe it.'),
  outline: lines,
  objectives: lines,
  audience: z.enum(AUDIENCES, 'Please choose for whom it is.'),
  format: z.enum(FORMATS, 'Please choose how it is held.'),
  form: words(120, 'Please say its form, such as “Two days in a room”.'),
  hours: wholeNumber(0, 999, 'Please give a whole number of hours.'),
  notes: maybeWords(1000),
  prerequisite: maybeWords(60),
  preReading: maybeWords(60),
  rank: wholeNumber(0, 1_000_000, 'A whole number: low ones stand first.'),
  cover: maybeWords(60),
  nuggets: numbers,
})
export const ChangeCourse = MakeCourse.extend({ course: z.string().max(60), revision: Revision })
export type MakeCourse = z.infer<typeof MakeCourse>
export type ChangeCourse = z.infer<typeof ChangeCourse>

export type CourseRefusal =
  | { kind: 'gone' }
  | { kind: 'slug-taken' }
  | { kind: 'code-taken' }
  | { kind: 'no-such-course' }
  | { kind: 'after-itself' }
  | { kind: 'no-such-product' }
  | { kind: 'no-such-picture' }
  | { kind: 'no-such-nugget'; number: number }

/** `explain-pain-hobart-may-2027`, from whatever it is called. */
export const slugOf = (...parts: string[]) =>
  parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-|-$/g, '')
