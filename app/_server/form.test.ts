import { beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { engine } from '@/db/columns'
import { transact } from '@/db/open'
import { attempts } from '@/db/schema/accounts'
import { ok, type Result, refuse } from '@/lib/base/result'
import { minutes } from '@/lib/base/time'
import { config } from '@/lib/config'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import type { FormState } from './form'

const sent = vi.hoisted(() => ({ headers: new Headers(), world: undefined as unknown }))
vi.mock('next/headers', () => ({ headers: async () => sent.headers }))
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({ currentVisitor: async () => ({ actor: null, cartId: null }) }))

// Files share a process: who loaded this module before us has others in place of ours.
vi.resetModules()
const { action } = await import('./form')

type Refusal = { kind: 'shut' } | { kind: 'too-few'; left: number }
let answer: Result<string, Refusal>
const asked = vi.fn(async (_world: unknown, _visitor: unknown, _input: unknown) => answer)
const Ask = z.object({ name: z.string().min(1, 'Please enter a name.'), size: z.string().optional() })
const ask = action(
  Ask,
  asked,
  { shut: 'The shop is shut.', 'too-few': ({ left }) => `Only ${left} are left.` },
  (value) => `/nuggets/${value}` as '/nuggets',
  null,
)

function form(fields: [string, string][]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld()
  sent.world = world
  sent.headers = new Headers({ 'sec-fetch-site': 'same-origin' })
  answer = ok('8')
  asked.mockReset()
  asked.mockImplementation(async () => answer)
})

test('what is fine is handed to the command, and the person goes on', async () => {
  await expect(ask({}, form([['name', 'Ann']]))).rejects.toThrow('redirect to /nuggets/8')
  expect(asked).toHaveBeenCalledWith(world, { actor: null, cartId: null }, { name: 'Ann' })
})

test.each([
  { why: 'names no origin at all', headers: {} },
  { why: 'comes from elsewhere', headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } },
  { why: 'hides its origin', headers: { origin: 'null' } },
])('a form that $why changes nothing and keeps what was typed', async ({ headers }) => {
  sent.headers = new Headers(headers as Record<string, string>)
  const state = await ask({}, form([['name', 'Ann']]))
  expect(state).toMatchObject({ message: 'Please send this form from our own page.', typed: { name: 'Ann' } })
  expect(asked).not.toHaveBeenCalled()
})

test('an old browser that names our origin is heard', async () => {
  sent.headers = new Headers({ origin: config().appUrl })
  await expect(ask({}, form([['name', 'Ann']]))).rejects.toThrow('redirect')
})

test('a wrong field is named, and all that was typed comes back', async () => {
  const typed: [string, string][] = [
    ['name', ''],
    ['size', 'S'],
    ['size', 'M'],
    ['$ACTION_KEY', 'x'],
  ]
  expect(await ask({ attempt: 2 }, form(typed))).toMatchObject({
    attempt: 3,
    typed: { name: '', size: ['S', 'M'] },
    fields: { name: ['Please enter a name.'] },
  })
  expect(asked).not.toHaveBeenCalled()
})

test.each([
  { refusal: { kind: 'shut' } as Refusal, says: 'The shop is shut.' },
  { refusal: { kind: 'too-few', left: 3 } as Refusal, says: 'Only 3 are left.' },
])('a refusal is said in words: $says', async ({ refusal, says }) => {
  answer = refuse(refusal)
  expect(await ask({}, form([['name', 'Ann']]))).toMatchObject({ message: says, typed: { name: 'Ann' } })
})

test('below the reserve of the disk nothing is begun, and nothing typed is lost', async () => {
  sent.world = { ...world, files: { ...world.files, room: async () => config().diskReserve - 1 } }
  const state = await ask({}, form([['name', 'Ann']]))
  expect(state).toMatchObject({ status: 503, typed: { name: 'Ann' } })
  expect(state.message).toContain('Nothing was changed or charged')
  expect(asked).not.toHaveBeenCalled()
})

/** SQLite may grow no further; a PostgreSQL server says by this code that its disk is full. */
async function fillDisk({ store }: FakeWorld) {
  if (engine === 'sqlite') await store.sql(`pragma max_page_count = 1`)
  else asked.mockRejectedValueOnce(Object.assign(new Error('Failed query'), { cause: { code: '53100' } }))
}
const freeDisk = ({ store }: FakeWorld) =>
  engine === 'sqlite' ? store.sql('pragma max_page_count = 100000') : Promise.resolve([])

test('a disk that fills in the middle undoes what was begun and says so; with room again it is taken', async () => {
  const countRows = async () => (await world.db.select().from(attempts)).length
  asked.mockImplementation(async () => {
    await transact(world.db, async (tx) => {
      for (let n = 0; n < 200; n++)
        await tx.insert(attempts).values({ id: `${n}`, subject: 'x'.repeat(2000), at: world.now() })
    })
    return ok('8')
  })
  await fillDisk(world)
  const state = await ask({}, form([['name', 'Ann']]))
  expect(state).toMatchObject({ status: 503, typed: { name: 'Ann' } })
  expect(await countRows()).toBe(0)
  await freeDisk(world)
  await expect(ask({}, form([['name', 'Ann']]))).rejects.toThrow('redirect to /nuggets/8')
  expect(await countRows()).toBe(200)
})

test('any other fault is not taken for a full disk', async () => {
  asked.mockRejectedValueOnce(new Error('a fault of ours'))
  await expect(ask({}, form([['name', 'Ann']]))).rejects.toThrow('a fault of ours')
})

const rare = action(Ask, asked, { shut: '', 'too-few': '' }, () => '/nuggets', {
  what: 'comment',
  of: (_visitor, { name }) => name,
  words: (wait) => `Please wait ${wait}.`,
})
const askFrom = (client: string, name = 'Ann') => {
  sent.headers.set('x-forwarded-for', client)
  return rare({}, form([['name', name]]))
}

test('who comes too often is told how long to wait before anything happens, and keeps what was typed', async () => {
  for (let n = 0; n < 5; n++) await expect(askFrom(`203.0.113.${n}`)).rejects.toThrow('redirect')
  world.passTime(minutes(18))
  const state = await askFrom('203.0.113.9')
  expect(state).toMatchObject({ message: 'Please wait 12 minutes.', typed: { name: 'Ann' } })
  expect(asked).toHaveBeenCalledTimes(5)
})

test('one network is held back, whatever stands in front of its hop, and its neighbour is not', async () => {
  for (let n = 0; n < 30; n++)
    await expect(askFrom(`198.51.100.${n}, 2001:db8:0:1::${n}`, `Ann ${n}`)).rejects.toThrow('redirect')
  expect(await askFrom('198.51.100.99, 2001:db8:0:1:ffff::1', 'Bea')).toMatchObject({
    message: 'Please wait 60 minutes.',
  })
  await expect(askFrom('2001:db8:0:2::1', 'Bea')).rejects.toThrow('redirect')
})

test('lines end as those that are stored do, so that a text nobody changed is the same text', async () => {
  await expect(ask({}, form([['name', 'one\r\n\r\ntwo\rthree\nfour']]))).rejects.toThrow('redirect')
  expect(asked).toHaveBeenCalledWith(world, expect.anything(), { name: 'one\n\ntwo\nthree\nfour' })
})

test('letters that a database cannot hold are left out', async () => {
  await expect(ask({}, form([['name', 'A\0nn\ud800']]))).rejects.toThrow('redirect')
  expect(asked.mock.calls[0]?.[2]).toEqual({ name: 'Ann\ufffd' })
})

test.each([{ what: undefined }, { what: null }, { what: 'name=Ann' }, { what: [] }])(
  'an address called by hand with $what is answered in words',
  async ({ what }) => {
    const state = await ask(null as unknown as FormState, what as unknown as FormData)
    expect(state.message).toBe('That could not be read. Please send the form again.')
  },
)

test('a refusal that comes with a made-up count starts to count anew', async () => {
  const state = await ask({ attempt: 'many' } as unknown as FormState, form([]))
  expect(state.attempt).toBe(1)
})
