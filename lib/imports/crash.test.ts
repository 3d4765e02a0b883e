import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { acts } from '@/db/schema/audit'
import { stockMovements } from '@/db/schema/stock'
import { later, minutes } from '@/lib/base/time'
import { runDueJobs } from '@/lib/jobs/commands'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { applyPiece, startImport } from './commands/apply'
import { checkPiece } from './commands/check'
import { KIND_OF } from './commands/kinds'
import { nextPiece } from './commands/pieces'
import { check, fileOfRows, HANDLERS, read, staffOf } from './files.testing'
import { listRowsToDo } from './queries'
import { listStoredStock } from './queries/stored'

const movedIn = async (world: FakeWorld) =>
  (await world.db.select().from(stockMovements)).filter(({ reason }) => reason === 'Counted').length

async function checkedCount() {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const counted = await listStoredStock(world.db, { after: '', size: 4 })
  const rows = counted.map(({ sku }, at) => ({ SKU: sku, 'In stock': String(900 + at), Why: 'Counted' }))
  const checked = await check(world, shop, 'stock', fileOfRows([...rows, { SKU: 'NO-SUCH', 'In stock': '1' }]))
  expect(checked.counts.changed).toBeGreaterThan(1)
  return { world, shop, checked, wanted: checked.counts.changed }
}

/** Another process at the same database that dies when it asks for its nth id. */
function mortal(world: FakeWorld, asks: number) {
  const dying = worldOn(world.store, 'd')
  dying.setTime(world.now())
  let left = asks
  return {
    ...dying,
    files: world.files,
    newId: () => {
      if (left-- === 0) throw new Error('the process died')
      return dying.newId()
    },
  }
}

test('wherever the process dies within a piece, nothing of it is left, and another one does it once', async () => {
  const { world, shop, checked, wanted } = await checkedCount()
  await startImport(world, shop, { import: checked.id, revision: checked.revision })
  const started = await read(world, checked.id)
  const { payload } = nextPiece(started)
  const isDeadAfter = (asks: number) =>
    applyPiece(mortal(world, asks), payload).then(
      () => false,
      () => true,
    )
  let deaths = 0
  while (await isDeadAfter(deaths)) {
    deaths++
    expect(await movedIn(world)).toBe(0)
    expect(await read(world, checked.id)).toEqual(started)
  }
  expect(deaths).toBeGreaterThan(3)
  await runDueJobs(world, HANDLERS)
  expect(await movedIn(world)).toBe(wanted)
  const { wrong } = checked.counts
  expect(await read(world, checked.id)).toMatchObject({ state: 'done', counts: { done: wanted, wrong } })
})

test('a piece whose process dies after its commit is not done again', async () => {
  const { world, shop, checked, wanted } = await checkedCount()
  await startImport(world, shop, { import: checked.id, revision: checked.revision })
  const dying = worldOn(world.store, 'd')
  dying.setTime(world.now())
  await new Promise<void>((committed, failed) => {
    const death = new Promise<never>(() => {})
    const importing = async (_: unknown, { payload }: { payload: Record<string, string> }) => {
      await applyPiece(dying, payload)
      committed()
      return death
    }
    runDueJobs(dying, { import: importing }).catch(failed)
  })
  world.setTime(later(world.now(), minutes(3)))
  await runDueJobs(world, HANDLERS)
  expect(await movedIn(world)).toBe(wanted)
  expect((await read(world, checked.id)).counts).toMatchObject({ done: wanted, wrong: checked.counts.wrong })
})

test('were progress kept apart from what is done, a crash between them would make the report untrue', async () => {
  const { world, shop, checked, wanted } = await checkedCount()
  await startImport(world, shop, { import: checked.id, revision: checked.revision })
  await transact(world.db, async (tx) => {
    const rows = await listRowsToDo(tx, checked.id, 50)
    const plan = await KIND_OF.stock.planner(
      tx,
      rows.map(({ key }) => key),
      async () => true,
    )
    for (const row of rows) {
      const planned = await plan(row.cells ?? {})
      if ('save' in planned) await planned.save({ ...world, db: tx }, shop, 'stock.csv')
    }
  })
  await runDueJobs(world, HANDLERS)
  expect(await movedIn(world)).toBe(wanted)
  expect((await read(world, checked.id)).counts.done).toBe(0)
})

test('a check that is asked for twice, or goes on elsewhere after a crash, finds each row once', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const file = fileOfRows(Array.from({ length: 40 }, (_, n) => ({ SKU: `S-${n}`, 'In stock': '1' })))
  const checked = await check(world, shop, 'stock', file)
  const first = { ...checked, state: 'checking' as const, offset: 0 }
  await checkPiece(world, nextPiece(first).payload)
  expect(await read(world, checked.id)).toEqual(checked)
  expect(checked).toMatchObject({ position: 40, counts: { wrong: 40 } })
})

test('two processes at the same import share it: each act is written once', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const row = (n: number) => ({
    Title: `Book ${n}`,
    Series: 'gmi',
    Kind: 'book',
    'For whom': 'both',
    Summary: 'A',
    Description: 'B',
  })
  const checked = await check(world, shop, 'products', fileOfRows(Array.from({ length: 60 }, (_, n) => row(n))))
  const other = worldOn(world.store, 'o')
  await startImport(world, shop, { import: checked.id, revision: checked.revision })
  await Promise.all([runDueJobs(world, HANDLERS), runDueJobs(other, HANDLERS)])
  await runDueJobs(world, HANDLERS)
  expect(await read(world, checked.id)).toMatchObject({ state: 'done', counts: { done: 60 } })
  const made = (await world.db.select().from(acts)).filter(
    ({ act, email }) => act === 'product.made' && email === 'shop@example.com',
  )
  expect(made).toHaveLength(60)
})
