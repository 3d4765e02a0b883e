import { describe, expect, test } from 'vitest'
import { readingGrade, spokenWords as words } from '@/lib/nuggets/rules/reading'
import { TOPICS } from '@/lib/nuggets/rules/topics'
import { comments } from './comments'
import { nuggets } from './nuggets/all'
import { categories } from './nuggets/categories'
import { series } from './nuggets/series'
import { references } from './references'

const known = new Set(references.map((reference) => reference.key))

describe.each(nuggets.map((nugget) => ({ name: `nugget ${nugget.number}`, nugget })))('$name', ({ nugget }) => {
  test('tells its story in 250 to 600 words and its script in 60 to 160', () => {
    expect(words(nugget.story).length).toBeGreaterThanOrEqual(250)
    expect(words(nugget.story).length).toBeLessThanOrEqual(600)
    expect(words(nugget.tellIt).length).toBeGreaterThanOrEqual(60)
    expect(words(nugget.tellIt).length).toBeLessThanOrEqual(160)
  })

  test('can be read by those it is for', () => {
    expect(readingGrade(nugget.story)).toBeLessThanOrEqual(12)
    expect(readingGrade(nugget.tellIt)).toBeLessThanOrEqual(8)
  })

  test('cites sources that are listed, at least one of them', () => {
    expect(cited(nugget.story)).not.toEqual([])
    expect(cited(nugget.story).filter((key) => !known.has(key))).toEqual([])
    expect(nugget.story.replace(marks, '')).not.toContain('@')
    expect(nugget.tellIt).not.toContain('[')
  })

  test('holds neither raw HTML nor a leaked short code', () => {
    for (const text of [nugget.title, nugget.summary, nugget.story, nugget.tellIt]) {
      expect(text).not.toMatch(/<[a-z!/]/i)
      expect(text).not.toMatch(/\[(wpvideo|youtube)[^\]]*\]/)
    }
  })

  test('says when to see a doctor, in one line, where it is for patients', () => {
    expect(nugget.seeDoctor !== undefined).toBe(nugget.forPatients)
    expect(nugget.seeDoctor ?? 'See a doctor').toMatch(/^See a doctor[^\n]*$/)
  })

  test('stands under labels that exist, in at least one category', () => {
    expect(TOPICS.map((topic) => topic.slug)).toContain(nugget.topic)
    expect([null, ...series.map((each) => each.slug)]).toContain(nugget.series)
    expect(nugget.categories).not.toEqual([])
    expect(categories.map((category) => category.slug)).toEqual(expect.arrayContaining(nugget.categories))
  })
})

describe('the twelve nuggets together', () => {
  test('never share a number, a slug, a book number or a picture text', () => {
    expect(nuggets).toHaveLength(12)
    expect(repeated(nuggets.map((nugget) => nugget.number))).toEqual([])
    expect(repeated(nuggets.flatMap((nugget) => [nugget.slug, nugget.oldSlug ?? []].flat()))).toEqual([])
    expect(repeated(nuggets.flatMap((nugget) => nugget.bookNumber ?? []))).toEqual([])
    expect(repeated(nuggets.map((nugget) => nugget.picture.alt))).toEqual([])
  })

  test('appeared in the order of their numbers', () => {
    const byNumber = nuggets.toSorted((a, b) => a.number - b.number).map((nugget) => nugget.publishedOn)
    expect(byNumber).toEqual(byNumber.toSorted())
  })

  test('keep the days that are known', () => {
    const days = Object.fromEntries(nuggets.map((nugget) => [nugget.number, nugget.publishedOn]))
    expect(days).toMatchObject({ 8: '2014-07-23', 15: '2015-09-29', 17: '2015-12-08' })
    expect(nuggets.find((nugget) => nugget.number === 17)?.bookNumber).toBe(49)
  })

  test('use every topic, series and category', () => {
    expect(new Set(nuggets.map((nugget) => nugget.topic)).size).toBe(TOPICS.length)
    expect(new Set(nuggets.flatMap((nugget) => nugget.series ?? [])).size).toBe(series.length)
    expect(new Set(nuggets.flatMap((nugget) => nugget.categories)).size).toBe(categories.length)
  })

  test('lead to the books and courses they belong to', () => {
    const products = nuggets.flatMap((nugget) => nugget.products)
    for (const work of [
      'explain-pain',
      'explain-pain-handbook',
      'sensitive-nervous-system',
      'graded-motor-imagery-handbook',
      'recognise-flash-cards',
    ])
      expect(products).toContain(work)
    const courses = nuggets.flatMap((nugget) => nugget.courses)
    for (const course of ['mobilisation-of-the-nervous-system', 'graded-motor-imagery', 'explain-pain'])
      expect(courses).toContain(course)
  })
})

describe('references', () => {
  test('are 62, of which 57 have a DOI and four of these are to be checked again', () => {
    expect(references).toHaveLength(62)
    expect(repeated(references.map((reference) => reference.key))).toEqual([])
    expect(references.filter((reference) => reference.doi)).toHaveLength(57)
    expect(references.filter((reference) => reference.checkTwice).map((reference) => reference.key)).toEqual([
      'hughes1975',
      'finan2013',
      'elbert1995',
      'ramachandran1996',
    ])
  })

  test('carry bare lower-case DOIs, each one once', () => {
    const dois = references.flatMap((reference) => reference.doi ?? [])
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,}\/[^\sA-Z]+$/)
    expect(repeated(dois)).toEqual([])
  })

  test('have authors, or failing that a title', () => {
    expect(references.filter((reference) => !reference.authors && !reference.title)).toEqual([])
  })
})

describe('comments', () => {
  test('show seven, hold two, hide two and keep one as spam', () => {
    const count = (state: string) => comments.filter((comment) => comment.state === state).length
    expect([count('shown'), count('held'), count('hidden'), count('spam')]).toEqual([7, 2, 2, 1])
  })

  test('answer an earlier comment on the same nugget, in one place two deep', () => {
    const find = (key?: string) => comments.find((comment) => comment.key === key)
    expect(repeated(comments.map((comment) => comment.key))).toEqual([])
    for (const comment of comments.filter((each) => each.parent)) {
      expect(find(comment.parent)?.nugget).toBe(comment.nugget)
      expect(find(comment.parent)?.at.localeCompare(comment.at)).toBe(-1)
    }
    const twoDeep = comments.filter((comment) => find(find(comment.parent)?.parent))
    expect(twoDeep.map((comment) => comment.state)).toEqual(['shown'])
  })

  test('hide the answer together with what it answers', () => {
    const hidden = comments.filter((comment) => comment.state === 'hidden')
    expect(hidden.map((comment) => comment.parent)).toEqual([undefined, hidden[0]?.key])
  })

  test('come from roles and sample addresses, never from a named person', () => {
    for (const comment of comments) {
      expect(comment.name).toMatch(/^(Sample |The editors$)/)
      expect(comment.email).toMatch(/@example\.com$/)
    }
  })
})

const marks = /\s*\[@[^\]]+\]/g

function cited(story: string) {
  return (story.match(marks) ?? []).flatMap((mark) => mark.match(/[a-z]+\d*(?=[;\]])/g) ?? [])
}

function repeated<Value>(values: Value[]) {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
