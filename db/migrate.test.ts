import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instant } from '@/lib/base/time'
import { engine } from './columns'
import { migrate } from './migrate'
import { openStore } from './open'

const now = instant('2026-12-01T00:00:00Z')
const scratch = () => mkdtempSync(join(tmpdir(), 'shop-migrate-'))

const START = [
  "create table buyer (id integer primary key, lang text not null default 'de')",
  'create table purchase (id integer primary key, buyer_id integer not null references buyer (id) on delete cascade)',
]
// What drizzle-kit writes when only a default changes: the table is rebuilt, and dropping the old one fires the cascade.
const NEW_DEFAULT = [
  'PRAGMA foreign_keys=OFF',
  "create table __new_buyer (id integer primary key, lang text not null default 'en')",
  'insert into __new_buyer select id, lang from buyer',
  'drop table buyer',
  'alter table __new_buyer rename to buyer',
  'PRAGMA foreign_keys=ON',
]

function folderWith(steps: Record<string, string[]>): string {
  const folder = scratch()
  mkdirSync(join(folder, 'meta'))
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ entries: Object.keys(steps).map((tag) => ({ tag })) }),
  )
  for (const [tag, statements] of Object.entries(steps))
    writeFileSync(join(folder, `${tag}.sql`), statements.join(';\n--> statement-breakpoint\n'))
  return folder
}

async function shopWithOrders() {
  const folder = scratch()
  const store = await openStore(`file:${join(folder, 'shop.db')}`)
  const backups = join(folder, 'backups')
  await migrate(store, { folder: folderWith({ '0000_start': START }), backups, now })
  await store.sql("insert into buyer values (1, 'de'), (2, 'de')")
  await store.sql('insert into purchase values (1, 1), (2, 1), (3, 2)')
  const orders = async () => (await store.sql('select count(*) as n from purchase'))[0]?.n
  return { store, backups, orders }
}

test('the migration that used to delete every order keeps them all, and a copy is made first', async () => {
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const { store, backups, orders } = await shopWithOrders()
  const folder = folderWith({ '0000_start': START, '0001_new_default': NEW_DEFAULT })
  expect(await migrate(store, { folder, backups, now })).toEqual(['0001_new_default'])
  expect(await orders()).toBe(3)
  expect(readdirSync(backups)).toHaveLength(1)
  expect((await store.sql('pragma foreign_keys'))[0]).toEqual({ foreign_keys: 1 })
})

test('negative control: the same statements inside an ordinary transaction delete them', async () => {
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const { store, orders } = await shopWithOrders()
  await store.sql('begin')
  for (const statement of NEW_DEFAULT) await store.sql(statement)
  await store.sql('commit')
  expect(await orders()).toBe(0)
})

test.each([
  [
    'loses rows without saying so',
    ['delete from purchase where id = 1'],
    'would lose data: purchase had 3 rows and has 2',
  ],
  [
    'breaks a reference',
    ['PRAGMA foreign_keys=OFF', 'update purchase set buyer_id = 9 where id = 1'],
    'would break a reference',
  ],
])('a step that %s is refused, and nothing of it stays', async (_, statements, words) => {
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const { store, backups, orders } = await shopWithOrders()
  const folder = folderWith({ '0000_start': START, '0001_bad': statements })
  await expect(migrate(store, { folder, backups, now })).rejects.toThrow(words)
  expect(await orders()).toBe(3)
  expect(await store.sql('select buyer_id from purchase where id = 1')).toEqual([{ buyer_id: 1 }])
})

test('a step that says what it loses may', async () => {
  if (engine !== 'sqlite') return expect(engine).toBe('postgres')
  const { store, backups, orders } = await shopWithOrders()
  const folder = folderWith({ '0000_start': START, '0001_tidy': ['-- loses: purchase\ndelete from purchase'] })
  await migrate(store, { folder, backups, now })
  expect(await orders()).toBe(0)
  expect(existsSync(backups)).toBe(true)
})
