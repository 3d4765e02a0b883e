import { expect, test } from 'vitest'
import { publicPage } from './routes'

test.each([
  { url: '/', key: '/' },
  { url: '/shop?kind=book&utm_source=mail', key: '/shop?kind=book' },
  { url: '/shop?sort=price&kind=book', key: '/shop?kind=book&sort=price' },
  { url: '/shop?kind=book&kind=cards', key: '/shop?kind=book' },
  { url: '/shop?kind=', key: '/shop' },
  { url: '/nuggets/slide-or-pull?_rsc=abc&fbclid=1', key: '/nuggets/slide-or-pull' },
  { url: '/nuggets?page=2#top', key: '/nuggets?page=2%23top' },
])('$url is kept as $key', ({ url, key }) => expect(publicPage(url)?.key).toBe(key))

test.each([
  '/cart',
  '/checkout',
  '/account',
  '/orders/100012',
  '/sign-in',
  '/admin',
  '/api/cart',
  '/downloads/abc',
  '/shop/Explain-Pain',
  '/shop/explain-pain/',
  '/shop/explain-pain.rsc',
  '/shop//explain-pain',
  '//shop/explain-pain',
  '/shop/%65xplain-pain',
  '/shop/explain-pain;a=b',
  '/nuggets/../cart',
  '',
])('%j is no public page', (url) => expect(publicPage(url)).toBeUndefined())

test.each([
  { url: '/search?q=pain', isKept: false },
  { url: '/search', isKept: true },
  { url: '/courses?town=Adelaide', isKept: false },
  { url: '/courses?near=adelaide-au', isKept: true },
])('of $url it is $isKept that it is kept: typed words are without number', ({ url, isKept }) =>
  expect(publicPage(url)?.isKept).toBe(isKept),
)

test('an endless value is cut before it can fill anything', () => {
  expect(publicPage(`/search?q=${'a'.repeat(5000)}`)?.key).toHaveLength('/search?q='.length + 200)
})
