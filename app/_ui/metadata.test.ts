import { expect, test } from 'vitest'
import { pageOfList } from '@/app/(shop)/nuggets/list-metadata'
import { headOf } from './metadata'

const site = { url: 'https://shop.test', name: 'noigroup' }
const about = { title: 'About', description: 'Who we are.', path: '/about' }

test('a page says its whole address, and shows the picture of the shop where it has none of its own', () => {
  const image = { url: expect.stringMatching(/^https:\/\/shop\.test\/og\/front\.png\?v=\w+$/) }
  expect(headOf(site, about)).toMatchObject({
    alternates: { canonical: 'https://shop.test/about' },
    openGraph: { url: 'https://shop.test/about', type: 'website', siteName: 'noigroup', images: image },
    twitter: { card: 'summary_large_image' },
  })
  const own = headOf(site, { ...about, poster: '/og/shop/x.png?v=1' })
  expect(own.openGraph?.images).toMatchObject({ url: 'https://shop.test/og/shop/x.png?v=1', width: 1200, height: 630 })
})

test('every page of a list has a title and an address of its own', () => {
  const list = { title: 'Nuggets', description: 'To read.', path: '/nuggets' } as const
  expect(pageOfList(list, 1)).toMatchObject({ title: 'Nuggets', path: '/nuggets' })
  expect(pageOfList(list, 2)).toMatchObject({ title: 'Nuggets, page 2', path: '/nuggets?page=2' })
})

test('search engines are asked not to list what a visitor chose, and nothing else', () => {
  expect(headOf(site, about).robots).toBeUndefined()
  expect(headOf(site, { ...about, isUnlisted: true }).robots).toEqual({ index: false })
})

test('the feeds of a topic are those of its list', () => {
  const types = headOf(site, { ...about, feeds: 'chemistry' }).alternates?.types
  expect(types?.['application/feed+json']).toEqual([{ url: 'https://shop.test/nuggets/feed.json?topic=chemistry' }])
  expect(headOf(site, about).alternates?.types).toBeUndefined()
})

test('a long description ends after a whole word', () => {
  const description = headOf(site, { ...about, description: 'so many words '.repeat(40) }).description ?? ''
  expect(description.length).toBeLessThanOrEqual(300)
  expect(description).toMatch(/(so|many|words)…$/)
})
