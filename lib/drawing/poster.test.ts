import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { products } from '@/db/seed/texts/catalogue'
import { courses } from '@/db/seed/texts/courses'
import { nuggets } from '@/db/seed/texts/nuggets/all'
import { packs } from '@/db/seed/texts/packs'
import { Gallery } from './gallery'
import { widthOf } from './letters'
import { drawPoster, POSTER, type Poster } from './poster'
import { printPoster } from './print'
import { LEADING, setInto } from './setting'

const room = { width: 548, height: 244, sizes: [104, 76, 53, 42] }
const shop = 'noigroup'

test('words never leave the room they are given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const { size, lines } = setInto(words, room)
      expect(lines.length * size * LEADING).toBeLessThanOrEqual(room.height)
      for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width)
    }),
  )
})

test('every title of the shop is set whole', () => {
  for (const { title } of [...nuggets, ...products, ...packs, ...courses])
    expect(setInto(title, room).lines.join(' ')).toBe(title)
})

test('a few words are set large, many small, and too many end in dots', () => {
  const sizeOf = (words: string) => setInto(words, room).size
  expect(sizeOf('Move')).toBeGreaterThan(sizeOf('What a long look from a dog can do'))
  expect(setInto('and then some more '.repeat(30), room).lines.at(-1)).toMatch(/…$/)
})

test('letters that nobody drew are left out, and a mark may go', () => {
  expect(setInto('Ω Löken\u00a0ŝ 😀', room).lines.join(' ')).toBe('Löken s')
})

const poster: Poster = { shape: 'story', ground: 'paper', title: 'Built-in oil', numeral: '17', shop }

test('a poster is outlines alone', () => {
  for (const one of [poster, { ...poster, shape: 'cover', over: '<b>', under: '&' } as const])
    expect(drawPoster({ ...one, shop: 'A & B <shop>' })).toMatch(/^<svg [^<>]*>(<path [^<>&]*\/>)+<\/svg>$/)
})

test.each(['story', 'cover', 'front'] as const)(
  'a %s is printed as a PNG of the size that is announced',
  async (shape) => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"><path d="M0 0h9v9z"/></svg>',
    )
    for (const picture of [drawing, undefined]) {
      const png = await printPoster({ ...poster, shape }, picture)
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...POSTER })
      expect(png.length).toBeLessThan(100_000)
    }
  },
)

test('a poster is printed once for all who ask, and only so many are kept', async () => {
  const gallery = new Gallery(2)
  let prints = 0
  const print = async () => {
    prints += 1
    return new Uint8Array([prints])
  }
  await Promise.all(Array.from({ length: 9 }, () => gallery.poster('a', print)))
  expect(prints).toBe(1)
  for (const key of ['b', 'a', 'c', 'a']) await gallery.poster(key, print)
  expect(prints).toBe(3)
  await gallery.poster('b', print)
  expect(prints).toBe(4)
})

test('a print that fails is tried again by the next who asks', async () => {
  const gallery = new Gallery()
  await expect(gallery.poster('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink')
  expect(await gallery.poster('a', async () => new Uint8Array([1]))).toEqual(new Uint8Array([1]))
})
