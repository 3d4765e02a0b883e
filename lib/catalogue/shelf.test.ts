import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { pick, type Shelved } from './shelf'

const thing = (slug: string, facts: Partial<Shelved>): Shelved => ({
  slug,
  title: slug,
  series: 'explain-pain',
  audience: 'both',
  kind: 'books',
  formats: ['print'],
  year: 2013,
  cover: undefined,
  price: money(80_00),
  isFrom: false,
  saves: null,
  stock: 'there',
  ...facts,
})
const shelf = [
  thing('handbook', { title: 'The Handbook', audience: 'people-in-pain', price: money(31_50), year: 2015 }),
  thing('supercharged', { audience: 'clinicians', price: money(135_00), year: 2017 }),
  thing('out-of-print', { audience: 'clinicians', price: null, year: 1991 }),
  thing('explain', { formats: ['print', 'e-book'], price: money(38_00) }),
  thing('pack', { kind: 'packs', formats: [], year: null, price: money(102_58) }),
]
const slugsFor = (wish: Partial<Parameters<typeof pick>[1]>) =>
  pick(shelf, { order: 'window', ...wish }).map(({ slug }) => slug)

test('without a wish the shelf stands as the window shows it', () => {
  expect(slugsFor({})).toEqual(shelf.map(({ slug }) => slug))
})

test('what is for both audiences is for each of them', () => {
  expect(slugsFor({ audience: 'people-in-pain' })).toEqual(['handbook', 'explain', 'pack'])
  expect(slugsFor({ audience: 'clinicians' })).toEqual(['supercharged', 'out-of-print', 'explain', 'pack'])
})

test('a work in two formats is found under each', () => {
  expect(slugsFor({ format: 'e-book' })).toEqual(['explain'])
  expect(slugsFor({ format: 'print' })).toContain('explain')
})

test('wishes add up, and may find nothing', () => {
  expect(slugsFor({ kind: 'packs' })).toEqual(['pack'])
  expect(slugsFor({ kind: 'packs', format: 'print' })).toEqual([])
})

test('the cheapest comes first, and what has no price last', () => {
  expect(slugsFor({ order: 'price' })).toEqual(['handbook', 'explain', 'pack', 'supercharged', 'out-of-print'])
})

test('titles are sorted without their article', () => {
  expect(slugsFor({ order: 'title' })).toEqual(['explain', 'handbook', 'out-of-print', 'pack', 'supercharged'])
})

test('the newest comes first, and what has no year last', () => {
  expect(slugsFor({ order: 'year' })).toEqual(['supercharged', 'handbook', 'explain', 'out-of-print', 'pack'])
})
