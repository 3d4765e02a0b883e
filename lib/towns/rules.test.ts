import { describe, expect, test } from 'vitest'
import { decideTown, foldTown, isMeant, kilometres, type Town, townLabel } from './rules'
import { slipsBetween } from './spelling'

const town = (facts: Partial<Town>): Town => ({
  ...{ key: 'perth-wa-au', name: 'Perth', country: 'AU', region: 'WA', near: '', thousands: 1897 },
  ...{ latitude: -31.95, longitude: 115.86 },
  ...facts,
})

const places = {
  adelaide: { latitude: -34.93, longitude: 138.6 },
  sydney: { latitude: -33.87, longitude: 151.21 },
  london: { latitude: 51.51, longitude: -0.13 },
  paris: { latitude: 48.85, longitude: 2.35 },
  auckland: { latitude: -36.85, longitude: 174.76 },
  santiago: { latitude: -33.46, longitude: -70.65 },
}

describe('a distance', () => {
  test.each([
    ['adelaide', 'sydney', 1163],
    ['london', 'paris', 344],
    ['auckland', 'santiago', 9670],
    ['sydney', 'london', 16990],
  ] as const)('from %s to %s is the one that atlases give, within half a percent', (from, to, known) => {
    expect(Math.abs(kilometres(places[from], places[to]) - known) / known).toBeLessThan(0.005)
    expect(kilometres(places[to], places[from])).toBeCloseTo(kilometres(places[from], places[to]), 6)
  })

  test('to where one is is none, and to the other side of the earth is half its round', () => {
    expect(kilometres(places.adelaide, places.adelaide)).toBe(0)
    const across = { latitude: 34.93, longitude: -41.4 }
    expect(kilometres(places.adelaide, across)).toBeCloseTo(Math.PI * 6371, 0)
  })
})

test.each([
  ['Zürich', 'zurich'],
  ['  SÃO   PAULO ', 'sao paulo'],
  ["St. John's", 'saint johns'],
  ['Saint John’s', 'saint johns'],
  ['Mt Gambier', 'mount gambier'],
  ['Łódź', 'lodz'],
  ['Washington, D.C.', 'washington dc'],
  ['Wagga-Wagga', 'wagga wagga'],
])('%s is looked for as “%s”', (typed, folded) => {
  expect(foldTown(typed)).toBe(folded)
})

test('a town is told from others of its name by its state, its country and a large town nearby', () => {
  expect(townLabel(town({}))).toBe('Perth, Western Australia, Australia')
  const neustadt = town({ name: 'Neustadt', country: 'DE', region: '', near: 'Hamburg' })
  expect(townLabel(neustadt)).toBe('Neustadt, Germany (near Hamburg)')
})

test.each(['wa', 'western australia', 'australia', 'wa au', 'western australia australia'])(
  '“%s” after its name means Perth in Western Australia',
  (rest) => expect(isMeant(town({}), rest)).toBe(true),
)

test.each(['tas', 'scotland', 'western canada'])('“%s” after its name means another Perth', (rest) => {
  expect(isMeant(town({}), rest)).toBe(false)
})

describe('of towns with one name', () => {
  const adelaide = town({ name: 'Adelaide', thousands: 1226 })
  const inAfrica = town({ name: 'Adelaide', country: 'ZA', region: '', thousands: 13 })
  const inScotland = town({ country: 'GB', region: 'SCT', thousands: 48 })

  test('the far larger one is meant, and the others stay in sight', () => {
    expect(decideTown([inAfrica, adelaide])).toEqual({ kind: 'town', town: adelaide, others: [inAfrica] })
  })

  test('nobody is sent to one where another may be meant as well', () => {
    expect(decideTown([inScotland, town({})])).toEqual({ kind: 'which', towns: [town({}), inScotland] })
  })

  test('no more are offered than somebody can look through', () => {
    const many = Array.from({ length: 60 }, (_, n) => town({ key: `perth-${n}`, thousands: n }))
    const answer = decideTown(many)
    expect(answer.kind === 'which' && answer.towns).toHaveLength(24)
    expect(answer.kind === 'which' && answer.towns[0]).toMatchObject({ thousands: 59 })
  })
})

test.each([
  ['adelade', 'adelaide', 1],
  ['sprigns', 'springs', 1],
  ['katmandu', 'kathmandu', 1],
  ['melborn', 'melbourne', 2],
  ['perth', 'perth', 0],
])('%s is %s with %i', (typed, name, slips) => {
  expect(slipsBetween(typed, name, 2)).toBe(slips)
  expect(slipsBetween(name, typed, 2)).toBe(slips)
})

test('three slips are another word', () => {
  expect(slipsBetween('brsbn', 'brisbane', 2)).toBeUndefined()
  expect(slipsBetween('hobart', 'darwin', 2)).toBeUndefined()
})
