import { expect, test } from 'vitest'
import { doors } from './doors'
import { nuggets } from './nuggets/all'

test.each(doors)('the door “$title” names nuggets that exist, five of them and none twice', ({ reading }) => {
  const slugs = reading.map(([slug]) => slug)
  expect(new Set(slugs).size).toBe(5)
  expect(nuggets.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs))
})

test('whoever is in pain is given what is written for patients', () => {
  const [inPain] = doors
  const given = nuggets.filter(({ slug }) => inPain?.reading.some(([chosen]) => chosen === slug))
  expect(given.map(({ forPatients }) => forPatients)).toEqual([true, true, true, true, true])
})

test('the doors promise nothing that nobody can know, and speak in letters that the faces hold', () => {
  const texts = JSON.stringify(doors)
  expect(texts).not.toMatch(/\b(cures?|miracles?|proven|guaranteed|simply|world-class)\b|!/i)
  expect(texts).not.toMatch(/[^\n -~\u00a0-\u00ff‘’“”–]/)
})
