import { describe, expect, test } from 'vitest'
import { courseDates } from '@/db/seed/texts/course-dates'
import { findTown, findTownOf, searchTown } from './queries'
import { kilometres, townLabel } from './rules'

async function labelsFor(typed: string): Promise<string[]> {
  const answer = await searchTown(typed)
  if (answer.kind === 'unknown') return []
  return (answer.kind === 'town' ? [answer.town, ...answer.others] : answer.towns).map(townLabel)
}

describe('a typed town', () => {
  test.each(['Adelaide', 'adelaide', ' ADELAIDE ', 'Adelaide, Australia', 'Adelaide SA'])(
    '%j is Adelaide',
    async (typed) => {
      expect(await searchTown(typed)).toMatchObject({ kind: 'town', town: { key: 'adelaide-au' } })
    },
  )

  test.each([
    ['Zurich', 'zurich-ch'],
    ['sao paulo', 'sao-paulo-br'],
    ['Cologne', 'cologne-de'],
    ['München', 'munchen-de'],
    ['Hahndorf', 'hahndorf-au'],
    ['Perth, Scotland', 'perth-gb'],
    ['Newcastle NSW', 'newcastle-au'],
    ['Springfield, Illinois', 'springfield-il-us'],
    ['New York', 'new-york-us'],
    ['Vatican City', 'vatican-city-va'],
  ])('%s is found', async (typed, key) => {
    expect(await searchTown(typed)).toMatchObject({ kind: 'town', town: { key } })
  })

  test.each([
    ['Newcastle', ['Newcastle, New South Wales, Australia', 'Newcastle upon Tyne, England, United Kingdom']],
    ['Perth', ['Perth, Western Australia, Australia', 'Perth, Scotland, United Kingdom']],
    ['Springfield', ['Springfield, Illinois, United States', 'Springfield, Queensland, Australia']],
    ['Neustadt', ['Neustadt, Germany (near Lübeck)']],
    ['Sidney', ['Sydney, New South Wales, Australia', 'Sidney, Ohio, United States']],
  ])('%s may be any of several', async (typed, among) => {
    expect((await searchTown(typed)).kind).toBe('which')
    expect(await labelsFor(typed)).toEqual(expect.arrayContaining(among))
  })

  test.each([
    ['Adelade', 'Adelaide, South Australia, Australia'],
    ['Zuerich', 'Zürich, Switzerland'],
    ['Melborn', 'Melbourne, Victoria, Australia'],
    ['Alice Sprigns', 'Alice Springs, Northern Territory, Australia'],
    ['bris', 'Brisbane, Queensland, Australia'],
  ])('%s is understood as a slip or a beginning', async (typed, label) => {
    expect((await searchTown(typed)).kind).toBe('perhaps')
    expect((await labelsFor(typed))[0]).toBe(label)
  })

  test.each(['Xqzzt', '', '   ', '?!', 'x', '💥', `${'very '.repeat(40)}far`, '\u0000'])(
    '%j is unknown, and nothing breaks',
    async (typed) => expect(await searchTown(typed)).toEqual({ kind: 'unknown' }),
  )
})

test('every choice that is offered leads to itself by the name in its address, and by its label', async () => {
  for (const typed of [
    'Newcastle',
    'Perth',
    'Springfield',
    'Newport',
    'San Miguel',
    "St John's",
    'Washington',
    'Neustadt',
  ]) {
    const answer = await searchTown(typed)
    const towns = answer.kind === 'which' ? answer.towns : []
    expect(towns.length).toBeGreaterThan(1)
    for (const town of towns) {
      expect(await findTown(town.key)).toEqual(town)
      expect(await searchTown(townLabel(town))).toMatchObject({ kind: 'town', town: { key: town.key } })
    }
  }
})

test.each(['adelaide', 'adelaide-zz', '', '-', 'au', 'Adelaide-AU', 'nowhere-at-all-au'])(
  '%j names no town',
  async (key) => {
    expect(await findTown(key)).toBeUndefined()
  },
)

test('every town where a course is held is in the list, close to where its venue lies', async () => {
  const held = courseDates.filter(({ city, country }) => city !== null && country !== null)
  expect(held.length).toBeGreaterThan(20)
  for (const { city, country, venue } of held) {
    const town = await findTownOf(country ?? '', city ?? '')
    const { latitude = 0, longitude = 0 } = venue
    expect(town && kilometres(town, { latitude, longitude }), city ?? '').toBeLessThan(15)
  }
})
