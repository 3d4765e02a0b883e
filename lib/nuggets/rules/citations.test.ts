import { describe, expect, test } from 'vitest'
import { references } from '@/db/seed/texts/references'
import { markLabel, markName, numberCitations, numbersOf, setReference, splitAtMarks } from './citations'

const story = 'One [@a]. Two [@b]. Three [@c]. One again [@a]. Last [@e].'

test('sources are numbered by their first mark, and keep that number', () => {
  expect(numberCitations(story).map(({ key, number }) => [key, number])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['e', 4],
  ])
})

test('a source knows each mark that leads to it', () => {
  expect(numberCitations(story).map(({ marks }) => marks)).toEqual([[1, 4], [2], [3], [5]])
})

test('a mark that is taken away and put back leaves the same numbers', () => {
  const without = story.replace('[@a]', '')
  expect(numberCitations(without).map(({ key }) => key)).toEqual(['b', 'c', 'a', 'e'])
  expect(numberCitations(without.replace('One ', 'One [@a]'))).toEqual(numberCitations(story))
})

test('a mark that names one source twice counts once', () => {
  expect(numberCitations('See [@a; @a].')).toEqual([{ key: 'a', number: 1, marks: [1] }])
})

test('several sources in one mark are read as their numbers', () => {
  expect(numbersOf(['e', 'a', 'b', 'c'], numberCitations(story))).toEqual([1, 2, 3, 4])
})

test('marks beside each other are read as one, so that 1 and 2 are never 12', () => {
  expect(splitAtMarks('See [@a][@b] [@c; @d].')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'mark', keys: ['a', 'b', 'c', 'd'] },
    { kind: 'text', text: '.' },
  ])
  expect(numberCitations('See [@a] [@b].\n\n[@a] again.').map(({ marks }) => marks)).toEqual([[1, 2], [1]])
})

test.each([
  { numbers: [3], label: '3', name: 'reference 3' },
  { numbers: [1, 2], label: '1, 2', name: 'references 1 and 2' },
  { numbers: [4, 2, 3, 1], label: '1–4', name: 'references 1 to 4' },
  { numbers: [1, 2, 3, 5], label: '1–3, 5', name: 'references 1 to 3 and 5' },
  { numbers: [1, 3, 5], label: '1, 3, 5', name: 'references 1, 3 and 5' },
])('$numbers are set as $label and said as $name', ({ numbers, label, name }) => {
  expect(markLabel(numbers)).toBe(label)
  expect(markName(numbers)).toBe(name)
})

test('brackets that are no marks stay text', () => {
  for (const text of ['[a link](/x)', 'write to a@b.c', '[@]', '[@a, @b]', '[see @a]'])
    expect(splitAtMarks(text)).toEqual([{ kind: 'text', text }])
})

describe('a reference is set as a journal sets it', () => {
  const blank = { key: 'x', authors: null, year: null, title: null, volume: null, pages: null, doi: null }
  const plain = (reference: Parameters<typeof setReference>[0]) => {
    const { lead, journal, place } = setReference(reference)
    return [lead, journal, place].filter(Boolean).join(' ')
  }

  test.each([
    {
      has: 'everything',
      reference: { authors: 'Todd', year: 2010, title: 'A study', journal: 'Pain', volume: '3', pages: '7–9' },
      reads: 'Todd. A study. Pain 2010;3:7–9.',
    },
    {
      has: 'several authors',
      reference: { authors: 'Raja et al.', year: 2020, journal: 'Pain' },
      reads: 'Raja et al. Pain 2020.',
    },
    {
      has: 'a title that asks',
      reference: { title: 'Does it hurt?', year: 2020, journal: 'Pain' },
      reads: 'Does it hurt? Pain 2020.',
    },
    { has: 'no year', reference: { authors: 'Todd', journal: 'Pain', volume: '3' }, reads: 'Todd. Pain 3.' },
    { has: 'a journal alone', reference: { journal: 'Pain' }, reads: 'Pain.' },
  ])('with $has', ({ reference, reads }) => {
    expect(plain({ ...blank, ...reference })).toBe(reads)
  })

  test('none of the known works gets doubled or hanging punctuation', () => {
    for (const { authors = null, title = null, volume = null, pages = null, doi = null, ...rest } of references) {
      const text = plain({ authors, title, volume, pages, doi, ...rest })
      expect(text).toMatch(/\S\.$/)
      expect(text).not.toMatch(/[.,;:]{2}| [.,;:]|^[.,;:]|null|undefined/)
    }
  })

  test('a work without a DOI has no link', () => {
    expect(setReference({ ...blank, journal: 'Pain' }).link).toBeNull()
    expect(setReference({ ...blank, journal: 'Pain', doi: '10.1/x' }).link).toBe('https://doi.org/10.1/x')
  })
})
