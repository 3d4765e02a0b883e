import { expect, test } from 'vitest'
import { days } from '@/lib/base/time'
import { visitorAs } from '@/lib/catalogue/staff.testing'
import { fakeWorld } from '@/lib/world/fake'
import { keepTyped } from './commands'
import { findTyped } from './queries'
import { readTyped, withTyped } from './rules'

const book = { thing: 'product', id: 'explain-pain' } as const

test('what somebody types last is what their preview shows, and nobody else’s', async () => {
  const world = await fakeWorld('seeded')
  for (const description of ['First.', 'Then.'])
    expect(await keepTyped(world, visitorAs('shop'), book, { description })).toMatchObject({ ok: true })
  expect(await findTyped(world.db, 'staff-shop', book)).toEqual({ description: 'Then.' })
  expect(await findTyped(world.db, 'staff-owner', book)).toBeUndefined()
  expect(await findTyped(world.db, 'staff-shop', { ...book, thing: 'pack' })).toBeUndefined()
})

test.each([
  ['editor', 'product'],
  ['shop', 'nugget'],
  ['shop', 'course'],
  ['packer', 'pack'],
] as const)('%s keeps no words for a %s', async (role, thing) => {
  const world = await fakeWorld()
  const answer = await keepTyped(world, visitorAs(role), { thing, id: 'x' }, {})
  expect(answer).toMatchObject({ refusal: { kind: 'not-allowed' } })
})

test('words that nobody has typed on for a day are gone with the next that are kept', async () => {
  const world = await fakeWorld()
  await keepTyped(world, visitorAs('owner'), book, { description: 'Old.' })
  world.passTime(days(2))
  await keepTyped(world, visitorAs('shop'), book, {})
  expect(await findTyped(world.db, 'staff-owner', book)).toBeUndefined()
})

test('what no database holds is left out of what is kept: zeros, halves of letters, files, what Next adds', () => {
  const sent: [string, unknown][] = [
    ['$ACTION_ID', 'x'],
    ['a', 'x\0y\ud800'],
    ['b', new File([], 'f')],
  ]
  expect(readTyped(sent)).toEqual({ a: 'xy\ufffd' })
  expect(readTyped([['long', 'x'.repeat(70_000)]]).long).toHaveLength(60_000)
})

test('a preview shows what is typed, and what is stored where a field is empty or is not of its page', () => {
  const stored = { title: 'T', summary: 'S', outline: ['one'], price: 5 }
  const typed = { title: ' ', summary: 'New', outline: 'one\r\n\r\n two ', price: '9' }
  expect(withTyped(stored, typed, ['title', 'summary', 'outline'])).toEqual({
    ...{ title: 'T', summary: 'New', outline: ['one', 'two'], price: 5 },
  })
  expect(withTyped(stored, undefined, ['title'])).toEqual(stored)
})
