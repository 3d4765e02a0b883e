import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { users } from '@/db/schema/accounts'
import { STATEMENTS, type Told } from '@/db/statements'
import { listValues } from '@/e2e/hostile'
import { ACTIONS } from '@/e2e/matrix'
import { brokenPromises } from '@/lib/invariants'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({ actor: null as unknown, world: undefined as unknown }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
}))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({ currentVisitor: async () => ({ actor: sent.actor, cartId: null }) }))
vi.mock('./limit', () => ({ sayWait: async () => undefined }))

const doors = Object.entries(ACTIONS).filter(([, gate]) => gate !== 'everybody')
const ROUNDS = 60
const SEED = 415
const HUGE = 'x'.repeat(1_000_000)
/** What would be taken if it stood in the right field. */
const USUAL = [
  '1',
  '0',
  'on',
  '2',
  '31.50',
  '2026-12-24',
  '2027-02-06T09:00',
  'AU',
  'A word',
  'a-b',
  'someone@example.com',
  '40',
]
const STRANGE = ['__proto__', 'constructor', '$ACTION_1:0', 'people-0-__proto__', 'people-999-name', 'role', 'userId']

let ids: string[] = []
const heard = new Set<string>()
beforeAll(async () => {
  const world = await fakeWorld('seeded')
  const [owner] = (await world.db.select().from(users)).filter(({ role }) => role === 'owner')
  sent.world = world
  sent.actor = { userId: owner?.id, email: owner?.email, role: 'owner', factor: 'fresh', session: 'none' }
  for (const table of [
    'products',
    'variants',
    'packs',
    'courses',
    'course_dates',
    'nuggets',
    'orders',
    'comments',
    'media',
    'quotes',
  ])
    ids.push(...(await world.store.sql(`select id from ${table} order by id limit 4`)).map(({ id }) => String(id)))
  ids = ids.toSorted()
})

/** The names of fields and the words to choose from in the forms beside an action. */
function formsBeside(file: string) {
  const folder = join('app', dirname(file))
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.tsx'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const found = (pattern: RegExp) => [...new Set([...all.matchAll(pattern)].map(([, word = '']) => word))]
  return { names: found(/\bname[=:] ?["']([\w-]+)["']/g), words: found(/\bvalue[=:] ?["']([\w-]+)["']/g) }
}

type Door = (previous: unknown, form: unknown) => Promise<{ message?: string; fields?: object; typed?: object }>

async function load(door: string) {
  const [file = '', name = ''] = door.split(' ')
  const actions = await import(/* @vite-ignore */ `../${file}`)
  return { act: actions[name] as Door, ...formsBeside(file) }
}

/** A form in which every field is plausible, hostile, doubled, a file, or missing. */
function aForm(names: string[], words: string[], round: number): FormData {
  const form = new FormData()
  const picks = fc.sample(fc.nat(1_000_000), { numRuns: names.length * 3 + 3, seed: SEED + round })
  const hostile = listValues(names.length + 2, SEED + round)
  const from = (list: string[], at: number) => list[at % list.length] ?? ''
  for (const [at, name] of names.entries()) {
    const [how = 0, which = 0, more = 0] = picks.slice(at * 3)
    const fine = from([ids, USUAL, words.length > 0 ? words : USUAL][more % 3] ?? USUAL, which)
    if (how % 10 < 5) form.append(name, fine)
    else if (how % 10 < 8) form.append(name, hostile[at] ?? '')
    else if (how % 10 === 8) form.append(name, new File([hostile[at] ?? ''], 'x.txt'))
    if (how % 37 === 0) form.append(name, from(ids, more))
    if (how % 211 === 0) form.append(name, HUGE)
  }
  form.append(from(STRANGE, picks.at(-1) ?? 0), hostile.at(-1) ?? '')
  return form
}

/** Counts of tries; and what is taken by one statement, which finds nothing to change where it is refused. */
const HARMLESS = /"(attempts|rounds|sessions|parked_payments)"/

/** Writes that were asked for while it ran. */
async function writesDuring(work: () => Promise<unknown>): Promise<string[]> {
  const writes: string[] = []
  const listen = (message: unknown) => {
    const { text } = message as Told
    if (/^\s*(insert|update|delete)/i.test(text) && !HARMLESS.test(text)) writes.push(text)
  }
  subscribe(STATEMENTS, listen)
  await work().finally(() => unsubscribe(STATEMENTS, listen))
  return writes
}

test.each(doors)('%s answers whatever is sent in words, and a refusal changes nothing', async (door) => {
  const { act, names, words } = await load(door)
  const empty = await act({}, new FormData()).catch(() => ({}))
  const asked = [...new Set([...Object.keys(('fields' in empty && empty.fields) || {}), ...names, 'id', 'revision'])]
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let answer: Awaited<ReturnType<Door>> | string = ''
    const form = aForm(asked, words, round)
    const writes = await writesDuring(async () => {
      answer = await act(round % 2 ? null : { attempt: -1 }, form).catch((error: Error) => error.message)
    })
    const said = answer as Awaited<ReturnType<Door>> | string
    if (typeof said === 'string') {
      heard.add(door)
      if (!said.startsWith('redirect to /')) wrong.push(`round ${round}: ${said.slice(0, 300)}`)
      continue
    }
    const hasWords = Boolean(said.message) || Object.keys(said.fields ?? {}).length > 0
    if (!hasWords) wrong.push(`round ${round}: says nothing`)
    if (writes.length > 0) wrong.push(`round ${round}: refused, and wrote ${writes[0]?.slice(0, 120)}`)
  }
  expect(wrong).toEqual([])
})

test.each([null, undefined, 'text', 7, {}, [], new Map()])(
  'what is no form at all (%j) is refused in words',
  async (form) => {
    for (const [door] of doors) {
      const { act } = await load(door)
      expect((await act(undefined, form)).message).toBeTruthy()
    }
  },
)

test('what was sent came far enough: many actions were done at least once', () => {
  expect(heard.size).toBeGreaterThan(25)
})

test('after all of it every promise of the shop still holds', async () => {
  const { db, now } = sent.world as FakeWorld
  expect(await brokenPromises(db, now())).toEqual([])
})
