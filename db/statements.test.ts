import { hasSubscribers, subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { transact } from './open'
import { contentVersions } from './schema/content'
import { STATEMENTS, type Told } from './statements'

const heard: Told[] = []
const listen = (told: unknown) => void heard.push(told as Told)
afterEach(() => {
  unsubscribe(STATEMENTS, listen)
  heard.length = 0
})

test('who listens is told of every statement with what it was asked', async () => {
  const { db } = await fakeWorld()
  subscribe(STATEMENTS, listen)
  await db.select().from(contentVersions).where(eq(contentVersions.scope, 'site'))
  await transact(db, (tx) => tx.insert(contentVersions).values({ scope: 'nuggets', version: 7 }))
  const words = heard.map(({ text }) => text.split(' ')[0] ?? '')
  expect(words.filter((word) => /select|insert/.test(word))).toEqual(['select', 'insert'])
  expect(heard[0]?.parameters).toEqual(['site'])
})

test('a shop that is only run has nobody listening', async () => {
  expect(hasSubscribers(STATEMENTS)).toBe(false)
  const shipped = ['app', 'lib', 'db', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|m?js)$/.test(entry.name) && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const starters = ['server.ts', 'instrumentation.ts', 'instrumentation.node.ts', 'package.json', 'bin/start.ts']
  const texts = [...shipped, ...starters].map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  expect(texts.filter(({ text }) => /diagnostics_channel/.test(text)).map(({ file }) => file)).toEqual([
    'db/statements.ts',
  ])
  expect(texts.filter(({ text }) => /probe\.mjs/.test(text)).map(({ file }) => file)).toEqual([])
})

test('a statement that is met again gives what stands then', async () => {
  const { db } = await fakeWorld()
  const read = () => db.select().from(contentVersions).where(eq(contentVersions.scope, 'courses'))
  expect(await read()).toEqual([])
  await transact(db, (tx) => tx.insert(contentVersions).values({ scope: 'courses', version: 1 }))
  expect(await read()).toEqual([{ scope: 'courses', version: 1 }])
  await transact(db, (tx) => tx.update(contentVersions).set({ version: 2 }))
  expect(await read()).toEqual([{ scope: 'courses', version: 2 }])
})
