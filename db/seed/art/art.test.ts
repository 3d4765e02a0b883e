import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawMap } from '@/lib/drawing/map'
import { products } from '../texts/catalogue'
import { courses } from '../texts/courses'
import { packs } from '../texts/packs'
import { drawCover } from './cover'
import { drawNeuron, type NeuronTopic } from './neuron'

const NUMBERS: Record<NeuronTopic, number[]> = {
  alarm: [1, 2, 4, 15],
  nerves: [3, 12, 13, 14, 39],
  body: [5, 6, 17],
  chemistry: [7, 8, 16, 18, 37],
  expectation: [9, 10, 19, 20, 36],
  words: [11, 40],
  people: [21, 22, 23, 24],
  living: [25, 26, 27, 28, 38],
  'brain-maps': [29, 30, 31, 32, 33, 34, 35],
}
const WATTLE = /#f4be2a/g

const topics = Object.entries(NUMBERS) as [NeuronTopic, number[]][]
const nuggets = topics.flatMap(([topic, numbers]) => numbers.map((number) => ({ number, topic })))
const drawNeurons = () => nuggets.map(drawNeuron)
const drawCovers = () => [
  ...[...products, ...packs].map(({ slug }) => drawCover(slug)),
  ...courses.map(({ slug }) => drawCover(slug, 'course')),
]
const adelaide = { latitude: -34.92, longitude: 138.6, city: 'Adelaide' }
const drawMaps = () => [drawMap(adelaide), drawMap({ latitude: 10, longitude: 20, city: 'São Tomé' })]
const [neurons, covers, maps] = [drawNeurons(), drawCovers(), drawMaps()]

test('what is drawn twice is the same byte for byte', () => {
  expect(drawNeurons()).toEqual(neurons)
  expect(drawCovers()).toEqual(covers)
  expect(drawMaps()).toEqual(maps)
})

test('no two of the forty cells are alike', () => {
  expect(nuggets).toHaveLength(40)
  expect(new Set(neurons).size).toBe(40)
})

test('every cell carries one signal and weighs less than 12 kB', () => {
  for (const drawing of neurons) {
    expect(drawing.match(WATTLE)).toHaveLength(1)
    expect(drawing.match(/class="s"/g)).toHaveLength(1)
    expect(drawing.length).toBeLessThan(12_000)
  }
})

test('every work, pack and course has a cover of its own below 20 kB', () => {
  expect(new Set(covers).size).toBe(products.length + packs.length + courses.length)
  for (const cover of covers) {
    expect(cover).toContain('viewBox="0 0 300 400"')
    expect(cover.length).toBeLessThan(20_000)
  }
})

test('a cover that nobody designed is a mistake, not an empty sheet', () => {
  expect(() => drawCover('a-book-of-tomorrow')).toThrow('a-book-of-tomorrow')
})

test('a map has one dot, and a town without known water gets some of its own', () => {
  for (const map of maps) expect(map.match(WATTLE)).toHaveLength(1)
  expect(new Set(maps).size).toBe(2)
})

test('drawings hold no words, no script, no gradient, and only numbers in their paths', () => {
  for (const drawing of [...neurons, ...covers, ...maps]) {
    expect(drawing).not.toMatch(/<text|<script|radient|NaN|undefined|Infinity|href/)
    for (const [, path = ''] of drawing.matchAll(/ d="([^"]*)"/g)) expect(path).toMatch(/^[MLHVQCTmlhvqctz0-9 .-]+$/)
  }
})

describe('colours', () => {
  const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  const css = sheets.map((file) => readFileSync(`app/${file}`, 'utf8'))
  const tokens = readFileSync('app/_ui/styles/tokens.css', 'utf8')
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
  const colourOf = (from: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(from)?.[1] ?? ''
  const plums = [colourOf(light, 'plum'), colourOf(dark, 'plum')]

  test('nothing anywhere is red', () => {
    const all = [...css, ...neurons, ...covers, ...maps].join('').match(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/gi)
    const found = [...new Set(all)].filter((colour) => !plums.includes(colour))
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(isRed)).toEqual([])
    expect(['#ff0000', '#cc2233', '#d33'].every(isRed)).toBe(true)
  })

  test.each([
    ['light', light, 6.1],
    ['dark', dark, 7.9],
  ])('words stand out in the %s', (_, scheme, least) => {
    const names = ['ink', 'muted', 'eucalyptus', 'jacaranda', 'tide', 'plum']
    for (const name of names) expect(contrast(colourOf(scheme, name), colourOf(scheme, 'paper'))).toBeGreaterThan(least)
    for (const name of ['eucalyptus', 'jacaranda', 'tide', 'sand', 'plum']) {
      const ground = colourOf(scheme, `${name}-ground`)
      for (const words of ['ink', 'muted']) expect(contrast(colourOf(scheme, words), ground)).toBeGreaterThan(4.8)
    }
    expect(contrast(colourOf(scheme, 'line'), colourOf(scheme, 'paper'))).toBeGreaterThan(3)
    expect(contrast(colourOf(scheme, 'on-fill'), colourOf(scheme, 'eucalyptus'))).toBeGreaterThan(least)
  })
})

function channels(colour: string): [number, number, number] {
  const long = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour
  const at = (from: number) => Number.parseInt(long.slice(from, from + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

function isRed(colour: string): boolean {
  const [r, g, b] = channels(colour)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const range = most - least
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(most + least - 1))
  const sector = most === r ? ((g - b) / range) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4
  const hue = (sector * 60 + 360) % 360
  return saturation > 0.35 && (hue > 340 || hue < 20)
}

function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = channels(colour).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high = 0, low = 0] = [light(a), light(b)].sort((one, other) => other - one)
  return (high + 0.05) / (low + 0.05)
}
