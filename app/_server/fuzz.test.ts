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
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({ currentVisitor: async () => ({ actor: sent.actor, cartId: null }) }))
vi.mock('./limit', () => ({ sayWait: async () => undefined }))

// Files share a process: who loaded the actions before us has others in place of ours.
vi.resetModules()

const doors = Object.entries(ACTIONS).filter(([, gate]) => gate !== 'everybody')
const ROUNDS = 8
const SEED = 415
const HUGE = 'x'.repeat(1_000_000)
/** What would be taken if it stood in the right field. */
const USUAL = [
  ...['1', '0', 'on', '2', '31.50', '2026-12-24', '2027-02-06T09:00', 'AU', 'SA', 'A word', 'a-b', '40', 'yes', '2015'],
  ...[
    'someone@example.com',
    '/admin/products',
    'https://a.example',
    'Australia/Adelaide',
    '10.1172/jci42843',
    'EP2-PR',
  ],
]
const STRANGE = ['__proto__', 'constructor', '$ACTION_1:0', 'people-0-__proto__', 'people-999-name', 'role', 'userId']

/** Of things that are there, by what a field is called. */
const ids = new Map<string, string[]>()
const heard = new Set<string>()

beforeAll(async () => {
  const world = await fakeWorld('seeded')
  const [owner] = (await world.db.select().from(users)).filter(({ role }) => role === 'owner')
  sent.world = world
  sent.actor = { userId: owner?.id, email: owner?.email, role: 'owner', factor: 'fresh', session: 'none' }
  for (const [name, table] of Object.entries(TABLES)) {
    const rows = await world.store.sql(`select id from "${table}" order by id limit 12`)
    ids.set(
      name,
      rows.map(({ id }) => String(id)),
    )
  }
})

const TABLES = {
  ...{ product: 'products', variant: 'variants', pack: 'packs', course: 'courses', date: 'course_dates' },
  ...{ nugget: 'nuggets', order: 'orders', comment: 'comments', picture: 'media', coupon: 'coupons', place: 'places' },
  ...{ line: 'order_lines', user: 'users', category: 'categories', import: 'imports' },
}

/** The words of all closed lists that rules hold. */
const CHOICES = [
  ...new Set(
    sourcesIn('lib', /\/rules(\.ts|\/[\w-]+\.ts)$/).flatMap((text) =>
      [
        ...text.matchAll(/\[([^\][]*)\] as const|z\.enum\(\[([^\][]*)\]|slug: ('[a-z-]+')|z\.literal\(('\w+')/g),
      ].flatMap((list) =>
        [
          ...list
            .slice(1)
            .join(' ')
            .matchAll(/'([a-z][\w-]{0,24})'/g),
        ].map(([, word = '']) => word),
      ),
    ),
  ),
]

function sourcesIn(folder: string, isAsked: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isAsked.test(path) && !path.includes('.test'))
    .map((path) => readFileSync(path, 'utf8'))
}

/** The names of fields and the words to choose from in the forms beside an action. */
function formsBeside(file: string) {
  const all = sourcesIn(join('app', dirname(file)), /\.tsx$/).join('\n')
  const found = (pattern: RegExp) => [...new Set([...all.matchAll(pattern)].map(([, word = '']) => word))]
  const names = found(/\bname=["']([\w-]+)["']/g)
  const inRows = found(/<Rows\s+name="(\w+)"/g).flatMap((row) =>
    found(/\bname: ["'](\w+)["']/g).map((column) => `${row}-0-${column}`),
  )
  return { names: [...names, ...inRows], words: found(/\bvalue[=:] ?["']([\w-]+)["']/g) }
}

type Answer = { message?: string; fields?: object; typed?: Record<string, unknown> }
type Door = (previous: unknown, form: unknown) => Promise<Answer>
type Loaded = { act: Door; file: string; names: string[]; words: string[]; values: Sent }

async function load(door: string): Promise<Loaded> {
  const [file = '', name = ''] = door.split(' ')
  const actions = await import(/* @vite-ignore */ `../${file}`)
  const { names, words } = formsBeside(file)
  return { act: actions[name] as Door, file, words, names: [...new Set(['id', 'revision', ...names])], values: {} }
}

type Sent = Record<string, string>

/** Something that a person could type there. */
function fine(name: string, { words, file }: Pick<Loaded, 'words' | 'file'>, [kind = 0, which = 0]: number[]): string {
  const from = (list: string[]) => list[which % Math.max(1, list.length)] ?? ''
  if (name === 'revision') return from(['1', '1', '2', '0'])
  const own = [...ids].find(([thing]) => name.toLowerCase().startsWith(thing))?.[1]
  const beside = [...ids].find(([thing]) => file.replace('_shelving', 'product').includes(thing))?.[1]
  if ((name === 'id' || name === 'chosen') && kind % 4 > 0) return from(beside ?? USUAL)
  if (own && kind % 4 > 0) return from(own)
  return from([USUAL, words, CHOICES, CHOICES][kind % 4] ?? USUAL)
}

/** Goes on looking for values that the schema takes: what is refused by name is tried otherwise, the rest stays. */
async function climb(loaded: Loaded, round: number): Promise<Sent> {
  const { act, names, values } = loaded
  const tries = round === 0 ? 150 : 20
  const picks = fc.sample(fc.nat(1_000_000), { numRuns: 4000, seed: SEED + round })
  const pickAt = (at: number): [number, number] => [picks[at % 3989] ?? 0, picks[(at * 7 + 1) % 3989] ?? 0]
  const isOfThings = (name: string) => /^(id|chosen|revision)$/.test(name) || isNamed(name)
  let asked = round === 0 ? names : names.filter(isOfThings)
  for (let t = 0; t < tries && asked.length > 0; t++) {
    for (const [at, name] of asked.entries()) {
      const pick = pickAt(t * 31 + at)
      if (t > 3 && pick[1] % 4 === 0 && !isOfThings(name)) leaveOut(values, name)
      else values[name] = fine(name, loaded, pick)
    }
    const answer = await answerOf(act, formOf(Object.entries(values)))
    if (typeof answer === 'string') break
    asked = answer.fields ? Object.keys(answer.fields) : names.filter(isOfThings)
    if (!answer.fields && t > 20) break
    if (answer.typed?.revision !== undefined && answer.typed.revision !== values.revision) {
      values.revision = String(answer.typed.revision)
      asked = []
    }
  }
  return values
}

/** Of a row that repeats, all of it. */
function leaveOut(values: Sent, name: string) {
  const row = /^[a-z]+-\d+-/.exec(name)?.[0]
  for (const one of Object.keys(values)) if (one === name || (row && one.startsWith(row))) delete values[one]
}

const isNamed = (name: string) => [...ids.keys()].some((thing) => name.toLowerCase().startsWith(thing))

/** The same form with one, two or all of its fields spoilt. */
function spoil(values: Sent, round: number): FormData {
  const names = Object.keys(values)
  const hostile = listValues(names.length + 3, SEED + round)
  const picks = fc.sample(fc.nat(1_000_000), { numRuns: 6, seed: SEED + round })
  const [how = 0, first = 0, second = 0, strange = 0] = picks
  const spoilt = how % 7 === 0 ? names : [names[first % names.length], names[second % names.length]]
  const fields = Object.entries(values).map(([name, value], at): [string, string] =>
    spoilt.includes(name) ? [name, hostile[at] ?? ''] : [name, value],
  )
  const form = formOf(fields)
  const [name = 'a'] = spoilt
  if (how % 3 === 0) form.append(name, hostile.at(-1) ?? '')
  if (how % 5 === 0) form.set(name, new File([hostile.at(-2) ?? ''], 'x.txt'))
  if (how % 11 === 0) form.set(name, HUGE)
  form.append(STRANGE[strange % STRANGE.length] ?? '', hostile.at(-3) ?? '')
  return form
}

function formOf(fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** What it says, or where it leads; whatever else is thrown, as a string. */
const answerOf = (act: Door, form: FormData, previous: unknown = {}) =>
  act(previous, form).catch((error: Error) => error.message)

/** What is somebody's own, and no act of the shop. */
const UNWRITTEN = /^admin\/(_ui\/views|you|prove|health)/

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
  const loaded = await load(door)
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const values = await climb(loaded, round)
    for (const form of [formOf(Object.entries(values)), spoil(values, round)]) {
      let answer: Answer | string = ''
      const writes = await writesDuring(async () => {
        answer = await answerOf(loaded.act, form, round % 2 ? null : { attempt: -1 })
      })
      const said = answer as Answer | string
      if (typeof said !== 'string') {
        const hasWords = Boolean(said.message) || Object.keys(said.fields ?? {}).length > 0
        if (!hasWords) wrong.push(`round ${round}: says nothing`)
        if (writes.length > 0) wrong.push(`round ${round}: refused, and wrote ${writes[0]?.slice(0, 120)}`)
      } else if (said.startsWith('redirect to /')) {
        heard.add(door)
        const real = writes.filter((text) => !/on conflict do nothing/.test(text))
        const isWritten = real.length === 0 || writes.some((text) => /into "acts"/.test(text))
        if (!isWritten && !UNWRITTEN.test(door))
          wrong.push(`round ${round}: done without an act: ${writes[0]?.slice(0, 120)}`)
      } else wrong.push(`round ${round}: ${said.slice(0, 300)}`)
    }
  }
  expect(wrong.slice(0, 5)).toEqual([])
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
  process.stdout.write(`${heard.size} of ${doors.length} actions were done
`)
  expect(heard.size).toBeGreaterThan(20)
})

test('after all of it every promise of the shop still holds', async () => {
  const { db, now } = sent.world as FakeWorld
  expect(await brokenPromises(db, now())).toEqual([])
})
