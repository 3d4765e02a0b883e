import { expect, test } from 'vitest'
import { routeNames } from './route-names'

const nameOf = routeNames([
  '/',
  '/cart',
  '/downloads/[token]',
  '/downloads/[token]/file',
  '/nuggets/[slug]',
  '/orders/[number]',
  '/checkout/return',
  '/api/auth/[...nextauth]',
  '/og/front.png',
])

test.each([
  ['/nuggets/oxytocin?utm_source=a', '/nuggets/oxytocin'],
  ['/cart?added=1', '/cart'],
  ['/cart/', '/cart'],
  ['/downloads/abc.def.ghi', '/downloads/[token]'],
  ['/downloads/abc.def.ghi/file?x=1', '/downloads/[token]/file'],
  ['/orders/NOI-7?key=secret', '/orders/[number]'],
  ['/nuggets/ann@example.com', '/nuggets/[slug]'],
  ['/api/auth/callback/email?token=a', '/api/auth/[...nextauth]'],
  ['/og/frontXpng', 'none'],
  ['/ann@example.com', 'none'],
  ['', 'none'],
])('%s is called %s', (address, name) => expect(nameOf(address)).toBe(name))
