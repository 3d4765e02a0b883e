import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { dropForged, isReadable, refusalOf, withoutSlash } from './doorkeeper'
import { sayRead, sentInVain, whileReading } from './reading'

test.each(['/', '/shop/painful-yarns?format=print', '/courses/S%C3%A3o', '/search?q=%FF', '/search?q=100%'])(
  '%s is handed on',
  (address) => expect(isReadable(address)).toBe(true),
)

test.each(['/shop/%F0%28', '/shop/%', '/media/%ff', '/shop/%00', '/search?q=%00', ''])(
  '%j is an address that nobody has, and not an error of ours',
  (address) => expect(isReadable(address)).toBe(false),
)

test('a form that reached an action is known as read, beside others that did not', async () => {
  const answers = await Promise.all(
    [true, false, true].map((isGood) =>
      whileReading(async (wasRead) => {
        await Promise.resolve()
        if (isGood) sayRead()
        await Promise.resolve()
        return wasRead()
      }),
    ),
  )
  expect(answers).toEqual([true, false, true])
})

test('what a form held is given back to a page that has no form for it, once an action has heard it', async () => {
  const fields = async (): Promise<[string, string][]> => [['words', 'Long ones']]
  const heard = () => {
    sayRead()
    return sentInVain()
  }
  expect(await whileReading(heard, fields)).toEqual([['words', 'Long ones']])
  expect(await whileReading(sentInVain, fields)).toBeUndefined()
  expect(await whileReading(heard)).toBeUndefined()
})

test.each([
  { url: '/api/imports', bytes: 20_050_000, words: undefined },
  { url: '/api/imports', bytes: 21_000_000, words: /at most twenty megabytes/ },
  { url: '/api/imports/', bytes: 1_000_001, words: /at most one megabyte/ },
  { url: '/api/imports?a=b', bytes: 1_000_001, words: /at most one megabyte/ },
  { url: '/cart', bytes: 1_000_001, words: /at most one megabyte/ },
])('$bytes bytes for $url: only the door for files is wide, and it has an end', ({ url, bytes, words }) => {
  const request = { method: 'POST', url, headers: { 'content-length': String(bytes), 'sec-fetch-site': 'same-origin' } }
  const refused = refusalOf(request as unknown as IncomingMessage)
  if (words) expect(refused?.words).toMatch(words)
  else expect(refused).toBeUndefined()
})

test.each([
  { asked: '/about/', led: '/about' },
  { asked: '/shop/?kind=book', led: '/shop?kind=book' },
  { asked: '/noijam/glide-path-for-nerves/', led: '/noijam/glide-path-for-nerves' },
  { asked: '/', led: undefined },
  { asked: '/about', led: undefined },
  { asked: '/search?q=a/', led: undefined },
  { asked: '//elsewhere.example/', led: undefined },
  { asked: '/\\elsewhere.example/', led: undefined },
  { asked: '/\t/elsewhere.example/', led: undefined },
  { asked: '/a\f/', led: undefined },
])("$asked stands at $led, and never at somebody else's", ({ asked, led }) => expect(withoutSlash(asked)).toBe(led))

test('nobody may say what only Next says to itself', () => {
  const headers = { 'x-matched-path': '/admin', 'next-resume': '1', 'x-nextjs-data': '1', rsc: '1', cookie: 'a=b' }
  const request = { url: '/cart', headers, socket: { remoteAddress: '192.0.2.1' } }
  dropForged(request as unknown as IncomingMessage)
  expect(Object.keys(request.headers)).toEqual(['cookie', 'x-forwarded-for', 'x-asked-for'])
})
