import { beforeAll, expect, test } from 'vitest'
import type { StaffRole } from '@/db/schema/accounts'
import type { Staff } from '@/lib/accounts/rights'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { findAnything } from './finding'
import { readWords } from './rules'

const as = (role: StaffRole): Staff => ({ userId: `staff-${role}`, email: `${role}@example.com`, role, factor: 'none' })
let world: FakeWorld
beforeAll(async () => {
  world = await fakeWorld('seeded')
})
const kinds = async (role: StaffRole, words: string) =>
  [...new Set((await findAnything(world.db, as(role), words)).map(({ kind }) => kind))].sort()

test.each([
  ['owner', 'Explain Pain', ['course', 'date', 'pack', 'product']],
  ['editor', 'Explain Pain', ['pack', 'product']],
  ['packer', 'Explain Pain', []],
  ['owner', 'clinic@', ['order', 'person']],
  ['packer', 'clinic@', ['order']],
  ['courses', 'adelaide', ['date']],
] as const)('%s who types “%s” is shown %j', async (role, words, expected) => {
  expect((await kinds(role, words)).filter((kind) => kind !== 'nugget')).toEqual(expected)
})

test('signs that mean something to a database are only signs', async () => {
  for (const words of ["' or 1=1 --", '%%', '__', '"', '\\'.repeat(3)]) expect(await kinds('owner', words)).toEqual([])
})

test('a letter alone is not looked for, and what is too long is cut', () => {
  expect([readWords('a'), readWords(' a '), readWords(['x']), readWords(undefined)]).toEqual(Array(4).fill(undefined))
  expect(readWords('x'.repeat(500))).toHaveLength(100)
})
