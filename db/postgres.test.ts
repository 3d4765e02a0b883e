import { expect, inject, test } from 'vitest'
import { copyDatabase } from './copies'
import { openStore } from './open'

const isServer = inject('images').empty.engine === 'postgres'

test.runIf(isServer)('a shop whose server ends the connections that wait goes on with others', async () => {
  const shop = await copyDatabase(inject('images').empty)
  await shop.sql('select 1')
  const admin = await openStore(shop.url)
  const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  expect(await admin.sql(`select pg_terminate_backend(pid) as ended ${others}`)).toEqual([{ ended: true }])
  await expect.poll(() => admin.sql(`select pid ${others}`)).toEqual([])
  await expect.poll(() => shop.sql('select 1 as one')).toEqual([{ one: 1 }])
})
