import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { copyDatabase } from '@/db/copies'
import { openStore } from '@/db/open'
import { jobs } from '@/db/schema/jobs'
import { orders } from '@/db/schema/orders'
import { worldOn } from '@/lib/world/fake'
import { backUp } from './commands'
import { makeBackup } from './make'
import { findLastProof } from './queries'
import { proveBackup, restoreBackup } from './restore'

/** A server that the tests have started, with PostgreSQL's own programs beside it. */
const isServer = inject('images').empty.engine === 'postgres'

async function shopOnServer() {
  const store = await copyDatabase(inject('images').seeded)
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-data-'))
  for (const shelf of ['media', 'downloads']) mkdirSync(join(dataDir, shelf))
  writeFileSync(join(dataDir, 'media', 'cover.avif'), 'a cover')
  return { store, world: worldOn(store), where: { dataDir, backupDir: join(dataDir, 'backups') }, url: store.url }
}

async function emptyOnServer() {
  const store = await copyDatabase(inject('images').empty)
  for (const name of await store.tables()) await store.sql(`drop table "${name}" cascade`)
  await store.close()
  return store.url
}

const databases = async (url: string) => {
  const server = await openStore(url)
  const rows = await server.sql("select datname from pg_database where datname like 'shop_proof%'")
  await server.close()
  return rows
}

test.runIf(isServer)(
  'a dump is brought to life beside the shop, keeps every promise there and leaves nothing behind',
  async () => {
    const { world, where, url } = await shopOnServer()
    expect(await backUp(world, where, (folder) => proveBackup(folder, world.now(), url))).toEqual({ kind: 'proved' })
    expect((await findLastProof(world.db))?.provedAt).toBe(world.now())
    expect(await databases(url)).toEqual([])
  },
)

test.runIf(isServer)(
  'a dump that is made while the shop writes holds just the rows that it was counted with',
  async () => {
    const { store, world, where, url } = await shopOnServer()
    const job = (n: number) => ({
      id: `${n}`,
      kind: 'x',
      key: `${n}`,
      payload: {},
      createdAt: world.now(),
      runAt: world.now(),
    })
    const writes = Array.from({ length: 60 }, (_, n) => store.transact((tx) => tx.insert(jobs).values(job(n))))
    const [made] = await Promise.all([makeBackup(store, { ...where, now: world.now() }), ...writes])
    expect(await proveBackup(made?.folder ?? '', world.now(), url)).toEqual([])
  },
)

test.runIf(isServer)('negative control: a dump of other rows than were counted is seen', async () => {
  const { store, world, where, url } = await shopOnServer()
  const made = await makeBackup(store, { ...where, now: world.now() })
  if (!made) throw new Error('nothing was made')
  const { writeManifest } = await import('./manifest')
  const tables = { ...made.manifest.tables, orders: (made.manifest.tables.orders ?? 0) + 1 }
  await writeManifest(made.folder, { ...made.manifest, tables })
  expect(await proveBackup(made.folder, world.now(), url)).toMatchObject([/^orders had \d+ rows and has \d+$/])
})

test.runIf(isServer)(
  'what is restored holds every row and every file; a shop that is there is moved aside',
  async () => {
    const { store, world, where } = await shopOnServer()
    const made = await makeBackup(store, { ...where, now: world.now() })
    const database = await emptyOnServer()
    const dataDir = mkdtempSync(join(tmpdir(), 'shop-back-'))
    const restore = (force: boolean) =>
      restoreBackup(made?.folder ?? '', { database, dataDir, force, now: world.now() })
    expect(await restore(false)).toMatchObject({ ok: true, value: { aside: null } })
    expect(readdirSync(join(dataDir, 'media'))).toEqual(['cover.avif'])
    expect(await restore(false)).toMatchObject({ refusal: { kind: 'there-is-a-shop' } })
    const again = await openStore(database)
    expect(await again.db.select().from(orders)).toEqual(await world.db.select().from(orders))
    expect(await restore(true)).toMatchObject({ refusal: { kind: 'shop-is-running' } })
    await again.close()
    const forced = await restore(true)
    expect(forced).toMatchObject({ ok: true, value: { aside: expect.stringMatching(/^before_restore_\d+$/) } })
    const after = await openStore(database)
    const [kept] = await after.sql(`select count(*) as n from ${forced.ok && forced.value.aside}.orders`)
    expect(Number(kept?.n)).toBe((await world.db.select().from(orders)).length)
    await after.close()
  },
)

test.runIf(isServer)('who may not make another database is told what is missing, and it is no failure', async () => {
  const { store, world, where, url } = await shopOnServer()
  const made = await makeBackup(store, { ...where, now: world.now() })
  await store.sql(`create role clerk_${process.pid} login`)
  const clerk = Object.assign(new URL(url), { username: `clerk_${process.pid}` }).href
  expect(await proveBackup(made?.folder ?? '', world.now(), clerk)).toMatchObject({
    kind: 'not-tried',
    why: expect.stringContaining('CREATEDB'),
  })
})
