import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listValues } from '@/e2e/hostile'
import { brokenPromises } from '@/lib/invariants'
import { runDueJobs } from '@/lib/jobs/commands'
import { fakeWorld } from '@/lib/world/fake'
import { startImport } from './commands/apply'
import { fileOfRows, HANDLERS, read, send, staffOf } from './files.testing'
import { countRows, readRows, textOf } from './reading'
import { joinList, KINDS, splitList } from './rules/columns'
import { COLUMNS_OF } from './rules/kinds'

test.each(KINDS)(
  'whatever stands in the cells of a file of %s, each row is named or done, and every promise holds',
  async (kind) => {
    const world = await fakeWorld('seeded')
    const owner = await staffOf(world, 'owner')
    const values = listValues(1200, 77).map((value) => value.slice(0, 3000))
    const fine: Record<string, string> = {
      ...{
        SKU: 'EP2-PR',
        'In stock': '12',
        Title: 'A title',
        Topic: 'nerves',
        Series: 'gmi',
        Kind: 'book',
        'For whom': 'both',
      },
      ...{
        Summary: 'A summary',
        Description: 'Words',
        Price: '20',
        Product: 'explain-pain',
        Name: 'Print',
        'For sale': 'no',
      },
    }
    const rows = Array.from({ length: 40 }, (_, n) =>
      Object.fromEntries(
        COLUMNS_OF[kind].map(({ title }, at) => {
          const isSpoilt = (n * 7 + at * 3) % 5 === 0
          return [title, isSpoilt ? (values[n * 20 + at] ?? '') : (fine[title] ?? '')]
        }),
      ),
    )
    const taken = await send(world, owner, kind, fileOfRows(rows))
    if (!taken.ok) throw new Error(taken.refusal.kind)
    await runDueJobs(world, HANDLERS)
    const checked = await read(world, taken.value.id)
    expect(checked.state).toBe('checked')
    expect(checked.position).toBe(checked.rows)
    const { revision } = checked
    await startImport(world, owner, { import: checked.id, revision })
    await runDueJobs(world, HANDLERS)
    const done = await read(world, taken.value.id)
    expect(['done', 'checked']).toContain(done.state)
    const { same, new: made, changed, wrong } = done.counts
    expect(same + made + changed + wrong).toBe(done.rows)
    expect(world.logged.filter(({ event }) => event === 'job.failed')).toEqual([])
    expect(await brokenPromises(world.db, world.now())).toEqual([])
  },
)

test('whatever bytes are sent, they are refused in a word or looked through', async () => {
  const world = await fakeWorld('seeded')
  const owner = await staffOf(world, 'owner')
  const begun = fc.constantFrom(
    '',
    'SKU,In stock\n',
    'SKU;In stock\r\n',
    '"SKU"\t"In stock"\n',
    '\uFEFFSKU,In stock,SKU\n',
  )
  const bytes = fc
    .tuple(
      begun,
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[",;\n\r a1]{0,60}$/)),
      fc.uint8Array({ maxLength: 8 }),
      fc.boolean(),
    )
    .map(([head, text, raw, isRaw]) => Buffer.concat([Buffer.from(head + text), isRaw ? raw : Buffer.alloc(0)]))
  for (const file of fc.sample(bytes, { numRuns: 120, seed: 3 })) {
    const taken = await send(world, owner, 'stock', new Uint8Array(file))
    if (!taken.ok) continue
    await runDueJobs(world, HANDLERS)
    const one = await read(world, taken.value.id)
    expect(['checked', 'refused']).toContain(one.state)
    expect(one.position).toBe(one.rows)
  }
  expect(world.logged.filter(({ event }) => event === 'job.failed')).toEqual([])
})

test('a file read in pieces holds the same rows, on the same lines, as one read at once', async () => {
  const text = fc
    .array(fc.constantFrom('a', 'b,c', '"d\ne"', '"f""g"', ',', '', ' '), { maxLength: 40 })
    .map((lines) => lines.join('\n'))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (written, size) => {
      const whole = readRows(written, { offset: 0, line: 1 }, ',', 1000)
      const pieces = []
      let place = { offset: 0, line: 1 }
      while (place.offset < written.length) {
        const piece = readRows(written, place, ',', size)
        pieces.push(...piece.rows)
        place = piece
      }
      expect(pieces).toEqual(whole.rows)
      expect(await countRows(written, { offset: 0, line: 1 }, ',')).toBe(whole.rows.length)
      for (const { line, cells } of pieces)
        expect(written.split('\n')[line - 1]?.replaceAll('"', '')).toContain(
          cells[0]?.split('\n')[0]?.replaceAll('"', ''),
        )
    }),
  )
})

test('lists in a cell read back as they were, whatever signs the parts hold', () => {
  const part = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter(Boolean)
  const rows = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
  fc.assert(
    fc.property(rows, (list) => {
      expect(splitList(joinList(list))).toEqual(list)
    }),
  )
})

test('line ends of every kind are one, and what is not UTF-8 is no text', () => {
  expect(textOf(Buffer.from('\uFEFFa\r\nb\rc\nd\0'))).toBe('a\nb\nc\nd')
  expect(textOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBeUndefined()
})
