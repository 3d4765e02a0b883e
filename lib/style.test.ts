import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'lib', 'db'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/migrations|^db\/seed\//.test(path)),
)
const texts = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]))
const shipped = files.filter((path) => !/\.(test|testing)\.tsx?$|^lib\/world\/fake|^db\/copies/.test(path))
const where = (pattern: RegExp, among = files) => among.filter((path) => pattern.test(texts.get(path) ?? ''))
const linesOf = (path: string) => (texts.get(path) ?? '').split('\n').length - 1
// Written in two halves, so that this file does not find itself.
const word = (...parts: string[]) => new RegExp(parts.join(''))

test('files are small: half at most 60 lines, nine in ten at most 130, none above 200 (250 with markup)', () => {
  const sizes = shipped.map(linesOf).sort((a, b) => a - b)
  const largest = [...shipped].sort((a, b) => linesOf(b) - linesOf(a)).slice(0, 5)
  process.stdout.write(`largest: ${largest.map((path) => `${path} ${linesOf(path)}`).join(', ')}\n`)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60)
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(130)
  expect(shipped.filter((path) => linesOf(path) > (path.endsWith('x') ? 250 : 200))).toEqual([])
})

test('comments give reasons, so they are few', () => {
  const lines = shipped.flatMap((path) => (texts.get(path) ?? '').split('\n'))
  const share = lines.filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length / lines.length
  expect(share).toBeGreaterThan(0.01)
  expect(share).toBeLessThan(0.08)
})

test('no type is given up', () => {
  expect(where(word(': a', 'ny\\b|as a', 'ny\\b|<a', 'ny>|@ts-', 'ignore|@ts-', 'expect-error'))).toEqual([])
})

test('the environment, the clock and chance have one door each', () => {
  expect(where(/process\.env/, shipped)).toEqual(expect.arrayContaining(['lib/config.ts']))
  const env = ['lib/config.ts', 'db/columns.ts', 'db/drizzle.config.ts']
  expect(
    where(word('process\\.e', 'nv'), shipped).filter((path) => !env.includes(path) && path !== 'lib/style.test.ts'),
  ).toEqual([])
  const clock = ['lib/base/time.ts', 'lib/world/live.ts']
  expect(
    where(word('new D', 'ate\\(|D', 'ate\\.now|D', 'ate\\.parse'), shipped).filter((path) => !clock.includes(path)),
  ).toEqual([])
  const chance = ['lib/world/ids.ts', 'lib/world/files.ts', 'app/_server/auth.ts']
  const drawn = where(word('Math\\.r', 'andom|r', 'andomUUID|r', 'andomBytes|r', 'andomInt|r', 'andomFill'), shipped)
  expect(drawn.filter((path) => !chance.includes(path))).toEqual([])
})

test('money is never a float', () => {
  const money = shipped.filter((path) => /^lib\/(pricing|cart|orders|checkout)\//.test(path))
  expect(where(word('parseF', 'loat\\(|\\.toF', 'ixed\\(|Math\\.r', 'ound\\('), money)).toEqual([])
})

test('queries are awaited, never run by the methods of one engine', () => {
  const among = shipped.filter((path) => !path.startsWith('db/'))
  expect(where(word('\\.(g', 'et|a', 'll|r', 'un)\\(\\)|sql\\.r', 'aw'), among)).toEqual([])
})

test('no drawer for odds and ends', () => {
  expect(files.filter((path) => /(^|\/)(utils|helpers|misc|common|services|index)(\.tsx?|\/)/.test(path))).toEqual([])
})

test('a file of actions exports nothing but what action() or staffAction() made', () => {
  const actions = files.filter((path) => (texts.get(path) ?? '').startsWith("'use server'"))
  expect(actions.length).toBeGreaterThan(2)
  const others = actions.flatMap((path) =>
    [...(texts.get(path) ?? '').matchAll(/^export (.*)$/gm)].filter(
      ([, line]) => !/^const \w+ = (action|staffAction)\(/.test(line ?? ''),
    ),
  )
  expect(others.map(([line]) => line)).toEqual([])
})

test('what is public is the same for everybody: it reads no cookies and no headers, and waits for nothing', () => {
  const personal = /\/(cart|_cart|checkout|orders|quotes|account|sign-in|downloads)\//
  const open = shipped.filter((path) => path.startsWith('app/(shop)/') && !personal.test(path))
  expect(where(/<Suspense|headers\(\)|cookies\(\)|currentVisitor/, open)).toEqual([])
  expect(files.filter((path) => path.endsWith('loading.tsx'))).toEqual([])
})

test('test titles are promises', () => {
  const tests = files.filter((path) => path.endsWith('.test.ts'))
  const titles = tests.flatMap((path) => [
    ...(texts.get(path) ?? '').matchAll(/^\s*test(?:\.each\([\s\S]*?\))?\('([^']+)'/gm),
  ])
  expect(
    titles.map(([, title]) => title).filter((title) => /\bshould\b|\bworks$|\bcorrectly\b/.test(title ?? '')),
  ).toEqual([])
})
