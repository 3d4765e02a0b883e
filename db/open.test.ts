import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { count, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { engine } from './columns'
import { migrate } from './migrate'
import { countRows, isTaken, openStore, transact } from './open'
import { redirects } from './schema/content'
import { rounds } from './schema/jobs'

test('what a transaction wrote before it threw is gone', async () => {
  const { db } = await fakeWorld()
  const failing = transact(db, async (tx) => {
    await tx.insert(redirects).values({ from: '/a', to: '/b' })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await db.select().from(redirects)).toEqual([])
})

test('a transaction inside a transaction is the same one', async () => {
  const { db } = await fakeWorld()
  const failing = transact(db, async (tx) => {
    await transact(tx, (inner) => inner.insert(redirects).values({ from: '/a', to: '/b' }))
    throw new Error('the outer one fails')
  })
  await expect(failing).rejects.toThrow('the outer one fails')
  expect(await db.select().from(redirects)).toEqual([])
})

test('opening a second transaction inside one is a defect that says so, and waits for nothing', async () => {
  const { db } = await fakeWorld()
  const waiting = transact(db, () => transact(db, async () => 'never'))
  await expect(waiting).rejects.toThrow('pass its tx on')
})

test('twenty who count and then write all see each other', async () => {
  const { db, now } = await fakeWorld()
  const names = Array.from({ length: 20 }, (_, n) => `round ${n}`)
  await Promise.all(
    names.map((name) =>
      transact(db, async (tx) => {
        const [before] = await tx.select({ n: count() }).from(rounds)
        if ((before?.n ?? 0) < 5) await tx.insert(rounds).values({ name, startedAt: now() })
      }),
    ),
  )
  expect(await db.select({ n: count() }).from(rounds)).toEqual([{ n: 5 }])
})

test('a taken key is known as such on every engine', async () => {
  const { db } = await fakeWorld()
  const insert = () => transact(db, (tx) => tx.insert(redirects).values({ from: '/a', to: '/b' }))
  await insert()
  const error = await insert().catch((reason: unknown) => reason)
  expect(isTaken(error)).toBe(true)
  expect(isTaken(new Error('something else'))).toBe(false)
})

test('the newest schema needs no further step', async () => {
  const { store, now } = await fakeWorld()
  expect(await migrate(store, { backups: '/nowhere', now: now() })).toEqual([])
})

test('rows outside a transaction cannot be written on SQLite', async () => {
  const { db } = await fakeWorld()
  const write = async () => void (await db.insert(redirects).values({ from: '/a', to: '/b' }))
  if (engine === 'sqlite') await expect(write()).rejects.toThrow('readonly')
  else await write()
  const rows = await db.select().from(redirects).where(eq(redirects.from, '/a'))
  expect(rows).toHaveLength(engine === 'sqlite' ? 0 : 1)
})

test('counting the rows keeps no samples, for which every statement would be planned anew each time', async () => {
  const { store, db } = await fakeWorld('seeded')
  await countRows(db)
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const [counted] = await store.sql('select count(*) as n from sqlite_stat1')
  expect(counted?.n).toBeGreaterThan(20)
  expect(await store.sql('select count(*) as n from sqlite_stat4')).toEqual([{ n: 0 }])
})

test('every table of SQLite is strict', async () => {
  const { store } = await fakeWorld()
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const loose = await store.sql(
    "select name from pragma_table_list where type = 'table' and strict = 0 and schema = 'main' and name not like 'sqlite_%' and name <> 'migrations'",
  )
  expect(loose).toEqual([])
  const cents = store.sql("insert into bulk_tiers values (10, 5.5, '2019-07-01')")
  await expect(cents).rejects.toThrow('cannot store REAL')
})

test('a process that starts while another one writes waits for its end', async () => {
  if (engine !== 'sqlite') return
  const { store } = await fakeWorld()
  const [main] = await store.sql('pragma database_list')
  const file = String(main?.file)
  // Longer than a writer that runs would wait without giving way to others.
  const other = `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('begin immediate'); console.log('writes'); setTimeout(() => db.exec('commit'), 300)`
  const writing = spawn(process.execPath, ['-e', other, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(writing.stdout, 'data')
  const second = await openStore(`file:${file}`)
  expect(await second.sql('pragma busy_timeout')).toEqual([{ timeout: 50 }])
  await second.close()
})
