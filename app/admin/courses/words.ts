import type { Publication } from '@/lib/base/publication'
import type { AUDIENCES, CourseRefusal, FORMATS } from '@/lib/courses/forms/course'
import type { Publish } from '@/lib/courses/forms/publish'

export const publicationWords: Record<Publication | 'scheduled', string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  retired: 'Retired',
}

export const audienceWords: Record<(typeof AUDIENCES)[number], string> = {
  clinicians: 'Clinicians',
  'people-in-pain': 'People in pain',
  both: 'Both',
}

export const formatWords: Record<(typeof FORMATS)[number], string> = {
  'in-person': 'In a room',
  'online-live': 'Online, at set times',
  'self-paced': 'In one’s own time',
}

export const COURSE_WORDS = {
  gone: 'That course is not there any more.',
  'slug-taken': 'Another course has that address. Please choose another one.',
  'code-taken': 'Another course has that code. Please choose another one.',
  'no-such-course': 'The course to come after is not there any more.',
  'after-itself': 'A course cannot come after itself.',
  'no-such-product': 'The work to read before is not there any more.',
  'no-such-picture': 'That picture is not there any more.',
  'no-such-nugget': ({ number }: Extract<CourseRefusal, { kind: 'no-such-nugget' }>) => `There is no nugget ${number}.`,
}

export const PUBLISH_WORDS = {
  gone: 'That is not there any more.',
  'no-moment': 'Please give a moment that is still to come.',
  'has-places': ({ taken }: { taken: number }) =>
    `${taken} ${taken === 1 ? 'place is' : 'places are'} taken. Cancel the date instead, so that people are told.`,
}

export const saidAfter = (ask: Publish) =>
  ({ publish: 'published', schedule: 'scheduled', draft: 'done', retire: 'retired' })[ask.do]
