import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { acts } from '@/db/schema/audit'
import { products, variants } from '@/db/schema/catalogue'
import { type ImportKind, importRows } from '@/db/schema/imports'
import { nuggets } from '@/db/schema/nuggets'
import { stockMovements } from '@/db/schema/stock'
import { updateUser } from '@/lib/accounts/queries'
import { days } from '@/lib/base/time'
import { brokenPromises } from '@/lib/invariants'
import { runDueJobs } from '@/lib/jobs/commands'
import { csvOf } from '@/lib/lists/csv'
import { askedFor } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { tidyImports } from './commands'
import { applyPiece, startImport, stopImport } from './commands/apply'
import { nextPiece } from './commands/pieces'
import { checkAgain } from './commands/take'
import { columnsOf, pagesOf } from './export'
import { apply, check, fileOfRows, HANDLERS, read, send, staffOf } from './files.testing'
import { listRows, ROWS_LIST } from './queries'

const aBook = (n: number, more: Record<string, string> = {}) => ({
  ...{ Address: `book-${n}`, Title: `Book ${n}`, Series: 'stories', Kind: 'book', 'For whom': 'both' },
  ...{ Summary: 'A book.', Description: 'Words.\n\nMore words.', People: 'A. Author, author; B. Drawer, drawings' },
  ...more,
})
const books = (count: number) => Array.from({ length: count }, (_, at) => aBook(at + 1))

const rowsOf = async (world: FakeWorld, id: string, outcome = '') =>
  (await listRows(world.db, id, askedFor(ROWS_LIST, { outcome }), 1000)).rows

async function exported(world: FakeWorld, kind: ImportKind) {
  let text = ''
  for await (const part of csvOf(columnsOf(kind), pagesOf(world.db, kind))) text += part
  return text
}

test('a file is looked at first: nothing is stored of it until it is applied, and then all of it is', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const before = (await world.db.select().from(products)).length
  const checked = await check(world, shop, 'products', fileOfRows(books(60)))
  expect(checked).toMatchObject({ state: 'checked', rows: 60, position: 60, counts: { new: 60, wrong: 0 } })
  expect(await world.db.select().from(products)).toHaveLength(before)

  const done = await apply(world, shop, checked)
  expect(done).toMatchObject({ state: 'done', counts: { new: 60, done: 60 } })
  const after = await world.db.select().from(products)
  expect(after).toHaveLength(before + 60)
  expect(after.filter(({ slug }) => /^book-/.test(slug)).every(({ state }) => state === 'draft')).toBe(true)
  const made = (await world.db.select().from(acts)).filter(({ act }) => act === 'product.made')
  expect(made.filter(({ email }) => email === 'shop@example.com')).toHaveLength(60)
})

test('the same file twice changes nothing', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const file = fileOfRows(books(20))
  await apply(world, shop, await check(world, shop, 'products', file))
  const again = await check(world, shop, 'products', file)
  expect(again).toMatchObject({ state: 'checked', counts: { same: 20, new: 0, changed: 0, wrong: 0 } })
})

test.each(['products', 'variants', 'stock', 'nuggets'] as const)(
  'all %s go out and come back unchanged',
  async (kind) => {
    const world = await fakeWorld('seeded')
    const owner = await staffOf(world, 'owner')
    const checked = await check(world, owner, kind, await exported(world, kind))
    expect(await rowsOf(world, checked.id, 'wrong')).toEqual([])
    expect(await rowsOf(world, checked.id, 'changed')).toEqual([])
    expect(checked.counts.same).toBe(checked.rows)
    expect(checked.rows).toBeGreaterThan(10)
    expect(checked.head).toMatchObject({ unread: [], missing: [] })
  },
)

test('whatever a product holds goes out and comes back unchanged', async () => {
  const world = await fakeWorld('empty')
  const owner = { actor: { userId: 'u', email: 'o@example.com', role: 'owner', factor: 'none' }, cartId: null } as const
  const words = (most: number) =>
    fc
      .oneof(
        fc.string({ maxLength: most, unit: 'grapheme' }),
        fc.constantFrom('=1+1', "'=1", '-2', 'a;b,c\\d', '"', '\t', 'x\r\ny'),
      )
      .map((text) => text.replaceAll('\0', '').toWellFormed().trim())
  const written = fc.record({
    title: words(60).filter(Boolean),
    summary: words(60).filter(Boolean),
    description: words(200).filter(Boolean),
    subtitle: words(40),
    binding: words(20),
  })
  const samples = fc.sample(written, { numRuns: 150, seed: 4 })
  await transact(world.db, async (tx) => {
    const usual = { series: 'gmi', kind: 'tool', audience: 'both' } as const
    for (const [at, facts] of samples.entries())
      await tx.insert(products).values({ id: `p${at}`, slug: `p-${at}`, rank: at, ...usual, ...facts })
  })
  const checked = await check(world, owner, 'products', await exported(world, 'products'))
  expect(checked.counts).toMatchObject({ same: samples.length, changed: 0, wrong: 0 })
})

test('a changed cell changes its field alone, with old and new side by side', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const checked = await check(world, shop, 'variants', 'SKU;Price\r\nep2-pr;1,150.00\r\n')
  const [row] = await rowsOf(world, checked.id)
  const [before] = (await world.db.select().from(variants)).filter(({ sku }) => sku === 'EP2-PR')
  expect(row).toMatchObject({ outcome: 'changed', changes: [{ field: 'Price', after: '1150.00' }] })
  await apply(world, shop, checked)
  const [after] = (await world.db.select().from(variants)).filter(({ sku }) => sku === 'EP2-PR')
  expect(after).toEqual({ ...before, price: 115_000, revision: (before?.revision ?? 0) + 1 })
})

test.each(['91,50', '1,5', '1,1780'])('%j is no price: a comma could mean either, so nobody guesses', async (price) => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const checked = await check(world, shop, 'variants', `SKU;Price\nEP2-PR;${price}\n`)
  const [row] = await rowsOf(world, checked.id)
  expect(row?.problems?.[0]).toMatchObject({ field: 'price', found: price, refusal: { kind: 'decimal-comma' } })
})

test('every row that is wrong is named by line and column, with what was found; the others are applied', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const file = fileOfRows([
    aBook(1),
    aBook(2, { Series: 'storys' }),
    aBook(3, { Summary: '', Description: 'Two\nlines' }),
    aBook(4, { Year: '20155' }),
    aBook(1),
    aBook(5, { Address: 'not an address' }),
    aBook(6, { People: 'Nobody' }),
    aBook(7),
  ])
  const checked = await check(world, shop, 'products', file)
  expect(checked.counts).toMatchObject({ new: 2, wrong: 6 })
  const wrong = await rowsOf(world, checked.id, 'wrong')
  const said = wrong.map(({ line, problems }) => [line, problems?.[0]?.field, problems?.[0]?.found])
  expect(said).toEqual([
    [5, 'series', 'storys'],
    [8, 'summary', ''],
    [10, 'year', '20155'],
    [13, 'slug', 'book-1'],
    [16, 'slug', 'not an address'],
    [19, 'people', 'Nobody'],
  ])
  expect(wrong[0]?.problems?.[0]?.refusal).toMatchObject({ kind: 'no-such-choice', meant: 'stories' })
  expect(wrong[3]?.problems?.[0]?.refusal).toMatchObject({ kind: 'twice-in-file', line: 2 })
  expect((await apply(world, shop, checked)).counts).toMatchObject({ done: 2, wrong: 6 })
})

test('what somebody changes after the check is not written over; the row is left out and says so', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const file = 'SKU,Price\nEP2-PR,90\nEP2-EB,40\n'
  const checked = await check(world, shop, 'variants', file)
  await apply(world, shop, await check(world, shop, 'variants', 'SKU,Price\nEP2-PR,77\n'))
  const done = await apply(world, shop, checked)
  expect(done.counts).toMatchObject({ changed: 1, done: 1, wrong: 1 })
  const [left] = await rowsOf(world, done.id, 'wrong')
  expect(left?.problems?.[0]?.refusal).toEqual({ kind: 'moved-on' })
  const again = await checkAgain(world, shop, { import: done.id, revision: done.revision })
  expect(again.ok).toBe(true)
})

test('a count becomes a movement of the difference, once', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const moved = async () => (await world.db.select().from(stockMovements)).length
  const before = await moved()
  const file = 'SKU,In stock,Why\nEP2-PR,500,Counted twice\nEP2-EB,3,\nNO-SUCH,1,\nGMI-HB,-4,\n'
  const checked = await check(world, shop, 'stock', file)
  const wrong = (await rowsOf(world, checked.id, 'wrong')).map(({ problems }) => problems?.[0])
  expect(wrong.map((each) => each?.refusal?.kind ?? each?.field)).toContain('no-such-sku')
  await apply(world, shop, checked)
  expect(await moved()).toBe(before + checked.counts.changed)
  const last = (await world.db.select().from(stockMovements)).find(({ reason }) => reason === 'Counted twice')
  expect(last?.by).toBe('shop@example.com')
  expect((await check(world, shop, 'stock', file)).counts).toMatchObject({ same: checked.counts.changed })
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('nuggets come as drafts without a number, and cite by DOI', async () => {
  const world = await fakeWorld('seeded')
  const editor = await staffOf(world, 'editor')
  const row = (more: Record<string, string>) => ({
    ...{ Title: 'A quiet nerve', Topic: 'nerves', Story: 'It rests [@doi:10.1172/JCI42843].', Categories: '' },
    ...more,
  })
  const file = fileOfRows([
    row({}),
    row({ Title: 'Another', Story: 'It [@doi:10.9999/nowhere] [@lost]' }),
    row({ Title: 'Third', Topic: 'nerve' }),
  ])
  const checked = await check(world, editor, 'nuggets', file)
  const wrong = (await rowsOf(world, checked.id, 'wrong')).map(({ problems }) => problems?.[0]?.refusal?.kind)
  expect(wrong).toEqual(['no-such-doi', 'no-such-choice'])
  await apply(world, editor, checked)
  const [made] = (await world.db.select().from(nuggets)).filter(({ slug }) => slug === 'a-quiet-nerve')
  expect(made).toMatchObject({ state: 'draft', number: null, topic: 'nerves' })
  expect(made?.story).toMatch(/^It rests \[@\w+\]\.$/)
  expect((await check(world, editor, 'nuggets', fileOfRows([row({})]))).counts.same).toBe(1)
})

test('the words of a nugget that is out become its draft; readers see what they saw', async () => {
  const world = await fakeWorld('seeded')
  const editor = await staffOf(world, 'editor')
  const [out] = (await world.db.select().from(nuggets)).filter(({ state }) => state === 'released')
  const file = fileOfRows([{ Address: out?.slug ?? '', Summary: 'Said anew.' }])
  await apply(world, editor, await check(world, editor, 'nuggets', file))
  const [after] = (await world.db.select().from(nuggets)).filter(({ id }) => id === out?.id)
  expect(after?.summary).toBe(out?.summary)
  expect((await check(world, editor, 'nuggets', file)).counts.same).toBe(1)
  const moved = await check(
    world,
    editor,
    'nuggets',
    fileOfRows([{ Address: out?.slug ?? '', 'Number in the book': '777' }]),
  )
  expect((await rowsOf(world, moved.id))[0]?.problems?.[0]?.refusal).toEqual({ kind: 'is-out' })
})

test('a file is refused whole where it cannot be read, and says which column it misses', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const kindOf = async (bytes: string | Uint8Array) => {
    const taken = await send(world, shop, 'stock', bytes)
    return taken.ok ? (await read(world, taken.value.id)).state : taken.refusal.kind
  }
  expect(await kindOf('')).toBe('no-file')
  expect(await kindOf('SKU,In stock\n')).toBe('empty')
  expect(await kindOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('workbook')
  expect(await kindOf(new Uint8Array([0x53, 0xe9]))).toBe('not-utf8')
  expect(await kindOf('SKU,In stokc\nEP2-PR,1\n')).toBe('refused')
  const [refused] = await world.db.select().from(importRows)
  expect(refused).toBeUndefined()
})

test('a mark of quotation that is never closed spoils its row, and says where it was opened', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const checked = await check(world, shop, 'stock', 'SKU,In stock\nEP2-PR,7\nEP2-EB,"8\nGMI-HB,9\n')
  expect(await rowsOf(world, checked.id, 'wrong')).toMatchObject([
    { line: 3, problems: [{ refusal: { kind: 'quotes' } }] },
  ])
})

test('who may not change a thing may not bring it in a file, and who has lost the role meanwhile changes nothing', async () => {
  const world = await fakeWorld('seeded')
  const [editor, shop] = [await staffOf(world, 'editor'), await staffOf(world, 'shop')]
  expect(await send(world, editor, 'products', fileOfRows(books(1)))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  })
  const checked = await check(world, shop, 'products', fileOfRows(books(2)))
  const { id, revision } = checked
  expect(await stopImport(world, shop, { import: id, revision })).toMatchObject({ refusal: { kind: 'not-now' } })
  expect(await startImport(world, editor, { import: id, revision })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await startImport(world, shop, { import: id, revision: 99 })).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  })
  await startImport(world, shop, { import: id, revision })
  await transact(world.db, (tx) => updateUser(tx, shop.actor?.userId ?? '', { role: null }))
  await runDueJobs(world, HANDLERS)
  expect(await read(world, id)).toMatchObject({ state: 'done', counts: { new: 0, done: 0, wrong: 2 } })
})

test('an import can be stopped between two pieces and gone on with; what was done stays done', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const checked = await check(world, shop, 'products', fileOfRows(books(60)))
  await startImport(world, shop, { import: checked.id, revision: checked.revision })
  const first = await read(world, checked.id)
  await applyPiece(world, nextPiece(first).payload)
  expect(await stopImport(world, shop, { import: first.id, revision: first.revision })).toMatchObject({ ok: true })
  await runDueJobs(world, HANDLERS)
  const stopped = await read(world, first.id)
  expect(stopped).toMatchObject({ state: 'stopped', counts: { done: 50 } })
  expect((await apply(world, shop, stopped)).counts).toMatchObject({ new: 60, done: 60 })
})

test('what was found row by row is gone after a month, and the file with it', async () => {
  const world = await fakeWorld('seeded')
  const shop = await staffOf(world, 'shop')
  const checked = await check(world, shop, 'products', fileOfRows(books(3)))
  await tidyImports(world)
  expect(await rowsOf(world, checked.id)).toHaveLength(3)
  world.passTime(days(31))
  await tidyImports(world)
  expect(await rowsOf(world, checked.id)).toEqual([])
  expect(await world.files.read('inbox', `import-${checked.id}.csv`)).toBeUndefined()
  expect(await apply(world, shop, checked)).toMatchObject({ state: 'done', counts: { done: 0 } })
})
