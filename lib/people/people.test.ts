import { expect, test } from 'vitest'
import { storeOf } from '@/db/open'
import type { StaffRole } from '@/db/schema/accounts'
import * as accounts from '@/db/schema/accounts'
import * as audit from '@/db/schema/audit'
import * as orderTables from '@/db/schema/orders'
import type { Visitor } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'
import { askedFor } from '@/lib/lists/rules'
import { fakeWorld } from '@/lib/world/fake'
import { erasePerson, exportPeople, exportPerson } from './commands'
import { gatherPerson, listPeople, PEOPLE_LIST } from './queries'

const as = (role: StaffRole, factor: 'none' | 'stale' = 'none'): Visitor => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor },
  cartId: null,
})

/** Who has bought something in the seed that is all over and done with. */
async function somebody() {
  const world = await fakeWorld('seeded')
  world.passTime(days(400))
  const everybody = await world.db.select().from(orderTables.orders)
  for (const each of everybody) {
    const gathered = await gatherPerson(world.db, each.email)
    if (gathered.invoices.length === 0 || gathered.users.some(({ role }) => role)) continue
    const shipped = await erasePerson({ ...world, db: world.db }, as('packer'), { email: each.email })
    expect(shipped.ok).toBe(false)
    return { world, email: each.email, everybody }
  }
  throw new Error('nobody has bought anything')
}

/** Every row of every table as text. */
async function dump(world: Awaited<ReturnType<typeof fakeWorld>>) {
  const store = storeOf(world.db)
  const all: Record<string, string> = {}
  for (const table of await store.tables()) all[table] = JSON.stringify(await store.sql(`select * from "${table}"`))
  return all
}
const tablesWith = (all: Record<string, string>, canary: string) =>
  Object.entries(all)
    .filter(([, text]) => text.includes(canary))
    .map(([table]) => table)

test('an erased person is found in no table any more, whether they had bought, written, or only asked', async () => {
  const { world, everybody } = await somebody()
  let erased = 0
  for (const email of new Set(everybody.map((order) => order.email))) {
    const before = tablesWith(await dump(world), email)
    expect(before.length).toBeGreaterThan(0)
    const answer = await erasePerson(world, as('owner'), { email })
    if (!answer.ok) continue
    erased++
    expect(tablesWith(await dump(world), email)).toEqual([])
    if (erased === 3) break
  }
  expect(erased).toBeGreaterThan(0)
})

test('everything about a person is handed out as it stands, by owner and shop alone, after the second factor', async () => {
  const { world, email } = await somebody()
  const taken = await exportPerson(world, as('shop'), { email })
  expect(taken.ok && taken.value.orders.length).toBeGreaterThan(0)
  expect(JSON.stringify(taken)).not.toContain('tokenHash')
  expect(await exportPerson(world, as('shop', 'stale'), { email })).toMatchObject({ refusal: { kind: 'prove-again' } })
  expect(await exportPerson(world, as('courses'), { email })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await exportPerson(world, as('shop'), { email: 'nobody@example.com' })).toMatchObject({
    refusal: { kind: 'nobody' },
  })
  const acts = await world.db.select().from(audit.acts)
  expect(acts.filter(({ act }) => act === 'person.exported')).toHaveLength(1)
})

test('the list of people leaves only after the second factor, and that it did is written down', async () => {
  const { world } = await somebody()
  expect(await exportPeople(world, as('shop', 'stale'))).toMatchObject({ refusal: { kind: 'prove-again' } })
  expect(await exportPeople(world, as('editor'))).toMatchObject({ refusal: { kind: 'not-allowed' } })
  const taken = async () => (await world.db.select().from(audit.acts)).filter(({ act }) => act === 'people.exported')
  expect(await taken()).toEqual([])
  expect(await exportPeople(world, as('shop'))).toMatchObject({ ok: true })
  expect(await taken()).toMatchObject([{ email: 'shop@example.com' }])
})

test('staff are not erased, and nobody to whom something is owed', async () => {
  const world = await fakeWorld('seeded')
  expect(await erasePerson(world, as('owner'), { email: 'editor@example.com' })).toMatchObject({
    refusal: { kind: 'is-staff' },
  })
})

test('the list finds accounts and guests by address and name, page by page, each once', async () => {
  const world = await fakeWorld('seeded')
  const seen: string[] = []
  let asked = askedFor(PEOPLE_LIST, {})
  for (;;) {
    const page = await listPeople(world.db, asked, 5)
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    asked = { ...asked, cursor: page.next }
  }
  const stored = [
    ...(await world.db.select({ email: accounts.users.email }).from(accounts.users)),
    ...(await world.db.select({ email: orderTables.orders.email }).from(orderTables.orders)),
  ]
  expect(seen).toEqual([...new Set(stored.map((each) => each.email))].sort())
  const owner = await listPeople(world.db, askedFor(PEOPLE_LIST, { email: 'OWN' }))
  expect(owner.rows.map(({ id }) => id)).toEqual(['owner@example.com'])
})
