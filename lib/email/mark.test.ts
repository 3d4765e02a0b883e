import { expect, test } from 'vitest'
import { markOf } from './mark'

const logo = { file: 'a-800.jpg', width: 800, height: 200, alt: 'A hand' }
const jpeg = (width: number) => ({ file: `a-${width}.jpg`, type: 'jpg' as const, width, bytes: 1 })

test('a mail shows the smallest JPEG that is fine enough, from an address of the shop', () => {
  const sizes = [jpeg(800), jpeg(320), { ...jpeg(320), file: 'a-320.avif', type: 'avif' as const }]
  expect(markOf({ ...logo, sizes }, 'https://shop.example')).toEqual({
    ...{ url: 'https://shop.example/media/a-320.jpg', width: 144, height: 36 },
  })
})

test('a wide one is shown no wider than a line of the head', () => {
  expect(markOf({ ...logo, width: 2000, sizes: [jpeg(320)] }, 'x')).toMatchObject({ width: 192, height: 19 })
})

test('a drawing, or no logo, leaves the name', () => {
  expect(markOf({ ...logo, sizes: null }, 'x')).toBeUndefined()
  expect(markOf(undefined, 'x')).toBeUndefined()
})
