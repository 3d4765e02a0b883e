import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** An earlier domain may not know a later one. */
const DOMAINS =
  'jobs accounts lists audit previews settings staff media nuggets comments catalogue towns courses stock pricing cart orders checkout quotes places downloads email search finding content people imports'.split(
    ' ',
  )

type Arrow = { from: string; to: string; isType: boolean }

const isTest = (file: string) => /\.(test|testing)\.tsx?$|^lib\/world\/fake|^db\/copies\.ts$|^e2e\/|^bin\//.test(file)

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const files = [...['app', 'lib', 'db'].flatMap(sources), 'server.ts', 'instrumentation.ts', 'instrumentation.node.ts']

function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(file, 'utf8')
  const named = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)]
  const bare = [...text.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm)].map((found) => [
    '',
    '',
    found[1] ?? found[2] ?? '',
  ])
  return [...named, ...bare].map(([, type, to = '']) => ({ from: file, to: place(file, to), isType: Boolean(type) }))
}

/** `lib/base/money` for files of ours, the package's name for others. */
function place(file: string, to: string): string {
  if (to.startsWith('@/')) return to.slice(2)
  return to.startsWith('.') ? normalize(join(dirname(file), to)) : to
}

const arrows = files.filter((file) => !isTest(file)).flatMap(arrowsOf)
const domainOf = (path: string) => /^lib\/(\w+)\//.exec(path)?.[1] ?? ''
const isDomain = (path: string) => DOMAINS.includes(domainOf(path))
const layerOf = (path: string) => /^lib\/\w+\/(rules|queries|commands)/.exec(path)?.[1]
const isOurs = (path: string) => /^(app|lib|db|e2e|bin)\//.test(path)
const say = ({ from, to }: Arrow) => `${from} → ${to}`
const broken = (isWrong: (arrow: Arrow) => boolean) => arrows.filter(isWrong).map(say)

test('an earlier domain does not know a later one', () => {
  expect(
    broken(
      ({ from, to }) =>
        isDomain(from) && isDomain(to) && DOMAINS.indexOf(domainOf(to)) > DOMAINS.indexOf(domainOf(from)),
    ),
  ).toEqual([])
})

test('pages and actions know the domains, and never the database', () => {
  const mayTouch = ['app/_server/auth.ts']
  expect(
    broken(
      ({ from, to, isType }) => from.startsWith('app/') && to.startsWith('db/') && !isType && !mayTouch.includes(from),
    ),
  ).toEqual([])
})

test('rules compute: they know base, zod, earlier rules, and the words that tables hold', () => {
  const isFine = ({ to, isType }: Arrow) =>
    to.startsWith('lib/base/') || to === 'zod' || layerOf(to) === 'rules' || (isType && to.startsWith('db/schema/'))
  const sameFolder = ({ from, to }: Arrow) => dirname(from) === dirname(to) && layerOf(to) === undefined
  expect(broken((arrow) => layerOf(arrow.from) === 'rules' && !isFine(arrow) && !sameFolder(arrow))).toEqual([])
})

test('queries know tables and drizzle, and never a command or the world', () => {
  const isWrong = (to: string) => layerOf(to) === 'commands' || to.startsWith('lib/world/') || to.startsWith('app/')
  expect(broken(({ from, to, isType }) => layerOf(from) === 'queries' && isWrong(to) && !isType)).toEqual([])
})

test('commands know the world as a type alone, and nothing of Next', () => {
  const isWrong = ({ to, isType }: Arrow) =>
    (to.startsWith('lib/world/') && !isType) || /^(next|react)/.test(to) || to.startsWith('app/')
  expect(broken((arrow) => layerOf(arrow.from) === 'commands' && isWrong(arrow))).toEqual([])
})

test('lib knows nothing of Next, save the front; base knows nothing at all', () => {
  expect(
    broken(
      ({ from, to }) => from.startsWith('lib/') && !from.startsWith('lib/front/') && /^(next|react)(\/|$)/.test(to),
    ),
  ).toEqual([])
  expect(broken(({ from, to }) => from.startsWith('lib/base/') && isOurs(to) && !to.startsWith('lib/base/'))).toEqual(
    [],
  )
})

test('the database knows no domain; its seed alone uses the shop’s own commands', () => {
  const mayKnow = (to: string) => /^(db|lib\/base)\//.test(to) || !isOurs(to)
  expect(broken(({ from, to }) => from.startsWith('db/') && !from.startsWith('db/seed/') && !mayKnow(to))).toEqual([])
})

test('one file knows Stripe, one the mail server, one makes the real world', () => {
  const only = (name: string, file: string) => broken(({ from, to }) => to === name && from !== file)
  expect(only('stripe', 'lib/world/stripe.ts')).toEqual([])
  expect(only('nodemailer', 'lib/world/mailer.ts')).toEqual([])
  const makers = /^(app\/_server\/world\.ts|instrumentation\.node\.ts|server\.ts|bin\/|lib\/world\/)/
  expect(broken(({ from, to }) => to === 'lib/world/live' && !makers.test(from))).toEqual([])
})

test('nothing of the shop knows its tests or its stand-ins', () => {
  expect(broken(({ to }) => to.startsWith('e2e/') || to.startsWith('bin/'))).toEqual([])
})

test('a planted arrow is seen', () => {
  const planted = { from: 'lib/nuggets/queries.ts', to: 'lib/checkout/queries', isType: false }
  expect(DOMAINS.indexOf(domainOf(planted.to))).toBeGreaterThan(DOMAINS.indexOf(domainOf(planted.from)))
  expect(place('lib/cart/rules.ts', '../orders/rules')).toBe('lib/orders/rules')
  expect(arrows.length).toBeGreaterThan(300)
})
