import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engine } from '@/db/columns'
import { openStore, register, storeOf } from '@/db/open'
import { jobs } from '@/db/schema/jobs'
import { orders } from '@/db/schema/orders'
import { days, hours } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { backUp, backUpWhenDue } from './commands'
import { listBackups, makeBackup } from './make'
import { findLastProof, listLatestBackups } from './queries'
import { proveBackup, restoreBackup } from './restore'

const isSqlite = engine === 'sqlite'
const BOOK = 'a book of many pages '.repeat(500)

function folders() {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-data-'))
  for (const shelf of ['media', 'downloads']) mkdirSync(join(dataDir, shelf))
  writeFileSync(join(dataDir, 'media', 'cover.avif'), 'a cover')
  writeFileSync(join(dataDir, 'downloads', 'book.epub'), BOOK)
  writeFileSync(join(dataDir, 'downloads', 'book.epub.0a.part'), 'half a bo')
  return { dataDir, backupDir: join(dataDir, 'backups') }
}

const proveHere = (world: FakeWorld) => (folder: string) => proveBackup(folder, world.now())

async function backedUp() {
  const [world, where] = [await fakeWorld('seeded'), folders()]
  const made = await makeBackup(storeOf(world.db), { ...where, now: world.now() })
  if (!made) throw new Error('nothing was made')
  const into = mkdtempSync(join(tmpdir(), 'shop-back-'))
  const target = { database: join(into, 'shop.db'), dataDir: into, now: world.now() }
  return { world, where, made, target, restore: (force = false) => restoreBackup(made.folder, { ...target, force }) }
}

test('where the programs for it are not here, nobody is told that it failed, and the health page says why', async () => {
  const world = await fakeWorld()
  const store = { ...storeOf(world.db), backup: async () => null }
  register(store)
  const untried = { kind: 'untried', why: 'pg_dump is not on this machine' }
  expect(await backUp({ ...world, db: store.db }, folders(), proveHere(world))).toEqual(untried)
  expect(await listLatestBackups(world.db)).toMatchObject([{ failure: null, untried: untried.why, provedAt: null }])
  expect(await world.db.select().from(jobs)).toEqual([])
})

test.runIf(isSqlite)('what could not be tried is neither proved nor failed', async () => {
  const [world, where] = [await fakeWorld(), folders()]
  const notTried = async () => ({ kind: 'not-tried' as const, why: 'pg_restore is not on this machine' })
  expect(await backUp(world, where, notTried)).toMatchObject({ kind: 'untried' })
  expect(await findLastProof(world.db)).toBeUndefined()
  expect(await world.db.select().from(jobs)).toEqual([])
})

test.runIf(isSqlite)('what is restored holds every row and every byte, and keeps every promise', async () => {
  const { world, made, target, restore } = await backedUp()
  expect(made.files).toBe(3)
  const restored = await restore()
  expect(restored).toMatchObject({ ok: true, value: { files: 2, aside: null } })
  expect(readFileSync(join(target.dataDir, 'downloads', 'book.epub'), 'utf8')).toBe(BOOK)
  expect(readdirSync(join(target.dataDir, 'downloads'))).toEqual(['book.epub'])
  const again = await openStore(`file:${target.database}`)
  expect(await again.db.select().from(orders)).toEqual(await world.db.select().from(orders))
  await again.close()
})

test.runIf(isSqlite)('a copy that is made while the shop writes is whole', async () => {
  const [world, where] = [await fakeWorld('seeded'), folders()]
  const writes = Array.from({ length: 50 }, (_, n) =>
    storeOf(world.db).transact((tx) =>
      tx
        .insert(jobs)
        .values({ id: `${n}`, kind: 'x', key: `${n}`, payload: {}, createdAt: world.now(), runAt: world.now() }),
    ),
  )
  const [made] = await Promise.all([makeBackup(storeOf(world.db), { ...where, now: world.now() }), ...writes])
  expect(await proveBackup(made?.folder ?? '', world.now())).toEqual([])
})

test.runIf(isSqlite)('one flipped byte anywhere in a backup is refused, and nothing is touched', async () => {
  const { made, target, restore } = await backedUp()
  const files = readdirSync(made.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBe(5)
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const whole = readFileSync(path)
    for (const at of [0, Math.floor(whole.length / 2), whole.length - 1]) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      writeFileSync(path, flipped)
      expect(await restore()).toMatchObject({ ok: false, refusal: { kind: 'damaged' } })
    }
    writeFileSync(path, whole)
  }
  expect(readdirSync(target.dataDir)).toEqual([])
  expect((await restore()).ok).toBe(true)
})

test.runIf(isSqlite)(
  'a shop that is there is not overwritten; with force it is moved aside, and not while it runs',
  async () => {
    const { target, restore } = await backedUp()
    expect((await restore()).ok).toBe(true)
    expect(await restore()).toMatchObject({ refusal: { kind: 'there-is-a-shop' } })
    const running = await openStore(`file:${target.database}`)
    expect(await restore(true)).toMatchObject({ refusal: { kind: 'shop-is-running' } })
    await running.close()
    const forced = await restore(true)
    expect(forced.ok && readdirSync(forced.value.aside ?? '')).toContain('shop.db')
  },
)

test.runIf(isSqlite)('a wrecked database comes back from its backup', async () => {
  const { target, restore } = await backedUp()
  writeFileSync(target.database, 'no database at all')
  expect((await restore(true)).ok).toBe(true)
  const again = await openStore(`file:${target.database}`)
  expect((await again.db.select().from(orders)).length).toBeGreaterThan(0)
  await again.close()
})

test.runIf(isSqlite)('each day one is made and brought back to life; of a bad one staff are told', async () => {
  const [world, where] = [await fakeWorld('seeded'), folders()]
  const round = (prove = proveHere(world)) => backUpWhenDue(world, where, hours(24), prove)
  await round()
  await round()
  expect(await listBackups(where.backupDir)).toHaveLength(1)
  expect((await findLastProof(world.db))?.provedAt).toBe(world.now())
  world.passTime(days(1))
  await round(async () => ['a page is torn'])
  expect(await listLatestBackups(world.db)).toMatchObject([
    { failure: 'a page is torn', provedAt: null },
    { failure: null },
  ])
  const told = (await world.db.select().from(jobs)).map(({ payload }) => payload.reason ?? '')
  expect(told).toContainEqual('The backup of today cannot be relied on: a page is torn')
  for (let day = 0; day < 9; day++) {
    world.passTime(days(1))
    await round()
  }
  expect(await listBackups(where.backupDir)).toHaveLength(7)
})
