import type { APIRequestContext } from '@playwright/test'
import fc from 'fast-check'
import { fieldsOf } from './form-fields'
import { shopUrl } from './ports'

/** What a program sends that means no good: forms read from their pages, and values that no page offers. */

export type Fields = [name: string, value: string | Buffer][]
export type Answer = { status: number; body: string; location: string }

/** Of the page as it stands. */
export async function readForm(request: APIRequestContext, path: string, label: string): Promise<Fields> {
  const page = await (await request.get(path)).text()
  return fieldsOf(page, label)
}

/** Sends the form byte by byte, so that even half characters arrive. A value of bytes goes as a file. */
export async function send(
  request: APIRequestContext,
  path: string,
  fields: Fields,
  { origin = shopUrl, ...more }: Record<string, string> = {},
): Promise<Answer> {
  const boundary = 'a-boundary-that-nobody-types'
  const parts = fields.flatMap(([name, value]) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name.replaceAll('"', '%22')}"`,
    typeof value === 'string' ? '\r\n\r\n' : '; filename="x.txt"\r\ncontent-type: text/plain\r\n\r\n',
    typeof value === 'string' ? bytesOf(value) : value,
    '\r\n',
  ])
  const data = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)))
  const headers = { ...more, origin, 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await request.post(path, { data, headers, maxRedirects: 0 })
  return { status: answer.status(), body: await answer.text(), location: answer.headers().location ?? '' }
}

/** UTF-8 as it would be if half a character were one. */
function bytesOf(text: string): Buffer {
  const one = (sign: string) => {
    const code = sign.charCodeAt(0)
    return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)])
  }
  return Buffer.concat(Array.from(text, (sign) => (sign.isWellFormed() ? Buffer.from(sign) : one(sign))))
}

const NUMBERS = ['-1', '0', '1.5', '1e9', '-0', 'NaN', 'Infinity', '0x10', '٣', '999999999', '1'.repeat(400), '-1e308']
const WORDS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfffx',
  '\u202Eabc',
  '<script>alert(1)</script>',
  "'; drop table orders;--",
]
const NAMES = [
  '__proto__',
  'constructor',
  'variant:__proto__',
  'date:constructor',
  'pack:',
  'null',
  '[object Object]',
  '{}',
]
const LONG = ['x'.repeat(100_000), '🧠'.repeat(20_000), 'é\n'.repeat(30_000), 'a@'.repeat(50_000)]

const value: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NUMBERS, ...WORDS, ...NAMES, ...LONG),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.json(),
)

/** The fields by which Next finds the action and the form that its answer belongs to. */
export const hiddenOf = (fields: Fields) => JSON.stringify(fields.filter(([name]) => name.startsWith('$')))

/** One thing done to a form. `at` picks the field. */
const change = fc.record({
  how: fc.constantFrom('set', 'set', 'set', 'double', 'drop', 'file', 'extra', 'everything'),
  at: fc.nat(1000),
  value,
})
const EXTRA = [
  '__proto__',
  'constructor',
  'total',
  'price',
  'amount',
  'userId',
  'role',
  'attendee:__proto__:0:name',
  '$ACTION_1:9',
]

export type Change = { how: string; at: number; value: string }

export const listChanges = (count: number, seed: number): Change[] => fc.sample(change, { numRuns: count, seed })
export const listValues = (count: number, seed: number): string[] => fc.sample(value, { numRuns: count, seed })

/** Fields of the person's, and now and then those that Next hides in the form. */
export function spoil(fields: Fields, { how, at, value }: Change): Fields {
  const open = fields.filter(([name]) => at % 7 === 0 || !name.startsWith('$'))
  const [chosen = ''] = open[at % open.length] ?? []
  const replace = (by: (name: string) => Fields) =>
    fields.flatMap((field): Fields => (field[0] === chosen ? by(chosen) : [field]))
  if (how === 'set') return replace((name) => [[name, value]])
  if (how === 'double') return [...fields, [chosen, value]]
  if (how === 'drop') return replace(() => [])
  if (how === 'file') return replace((name) => [[name, Buffer.from(value.slice(0, 1000))]])
  if (how === 'extra') return [...fields, [EXTRA[at % EXTRA.length] ?? '', value.slice(0, 20_000)]]
  return fields.map(([name, before]) => [name, name.startsWith('$') ? before : value.slice(0, 20_000)])
}
