import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { recoveryCodes, type StaffRole, secondFactors, sessions } from '@/db/schema/accounts'
import { acts } from '@/db/schema/audit'
import { findActor, findOrOpenAccount, openSession } from '@/lib/accounts/commands'
import { updateUser } from '@/lib/accounts/queries'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { minutes, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { codeAt, enrolmentOf, recoveryCodesOf, stepOf } from './authenticator'
import { resetFactorOfOwner } from './commands/owner'
import {
  beginFactor,
  confirmFactor,
  giveUpFactor,
  keepRecoveryCodes,
  proveFactor,
  renewRecoveryCodes,
  resetFactor,
} from './commands/second-factor'
import { findFactor } from './queries'
import { readCode } from './rules'

/** Somebody of the staff who is signed in; asked anew each time, as each request does. */
async function signedIn(world: FakeWorld, role: StaffRole, email = `${role}@example.com`, token = email) {
  const user = await findOrOpenAccount(world, email)
  await transact(world.db, (tx) => updateUser(tx, user.id, { role }))
  await openSession(world, { ...user, role }, token)
  return {
    id: user.id,
    visitor: async (): Promise<Visitor> => ({ actor: await findActor(world, token), cartId: null }),
  }
}

const typed = (text: string) => ({ code: readCode(text) ?? { kind: 'app' as const, digits: '' } })

async function codeNow(world: FakeWorld, userId: string) {
  const factor = await findFactor(world.db, userId)
  if (!factor) throw new Error('there is no second factor')
  return codeAt(world, factor, world.now())
}

async function enrolled(world: FakeWorld, role: StaffRole = 'shop') {
  const person = await signedIn(world, role)
  await beginFactor(world, await person.visitor())
  const done = await confirmFactor(world, await person.visitor(), typed(await codeNow(world, person.id)))
  expect(done).toEqual({ ok: true, value: null })
  const codes = recoveryCodesOf(world, (await findFactor(world.db, person.id))?.codesSeed ?? '')
  return { ...person, codes }
}

test('an app is asked for from its first code on, and that session has shown it', async () => {
  const world = await fakeWorld()
  const { id, visitor } = await signedIn(world, 'shop')
  expect((await visitor()).actor?.factor).toBe('none')
  await beginFactor(world, await visitor())
  expect(await confirmFactor(world, await visitor(), typed('000000'))).toMatchObject({
    refusal: { kind: 'wrong-code' },
  })
  expect((await visitor()).actor?.factor).toBe('none')
  await confirmFactor(world, await visitor(), typed(await codeNow(world, id)))
  expect((await visitor()).actor?.factor).toBe('fresh')
  const told = await world.db.select().from(acts)
  expect(told.map(({ act, email }) => `${act} ${email}`)).toEqual(['second-factor.set-up shop@example.com'])
})

test('a new session is held up until the code was shown in it', async () => {
  const world = await fakeWorld()
  const { id } = await enrolled(world)
  const other = await signedIn(world, 'shop', 'shop@example.com', 'another browser')
  expect((await other.visitor()).actor?.factor).toBe('show')
  expect(permit((await other.visitor()).actor, 'see-orders')).toMatchObject({ refusal: { kind: 'not-allowed' } })
  world.passTime(seconds(30))
  expect(await proveFactor(world, await other.visitor(), typed(await codeNow(world, id)))).toMatchObject({ ok: true })
  expect(permit((await other.visitor()).actor, 'refund').ok).toBe(true)
  world.passTime(minutes(10))
  expect(permit((await other.visitor()).actor, 'refund')).toMatchObject({ refusal: { kind: 'prove-again' } })
  expect(permit((await other.visitor()).actor, 'see-orders').ok).toBe(true)
})

test('where it is required, staff without one may set one up and do nothing else', async () => {
  const world = await fakeWorld()
  world.staff = { secondFactor: 'required' }
  const { id, visitor } = await signedIn(world, 'owner')
  expect((await visitor()).actor?.factor).toBe('set-up')
  expect(permit((await visitor()).actor, 'see-admin').ok).toBe(false)
  expect((await proveFactor(world, await visitor(), typed('123456'))).ok).toBe(false)
  await beginFactor(world, await visitor())
  await confirmFactor(world, await visitor(), typed(await codeNow(world, id)))
  expect(permit((await visitor()).actor, 'manage-staff').ok).toBe(true)
})

test.each([
  { off: -30, good: true },
  { off: 0, good: true },
  { off: 30, good: true },
  { off: -60, good: false },
  { off: 60, good: false },
])('of a clock that is $off seconds off a code is taken: $good', async ({ off, good }) => {
  const world = await fakeWorld()
  const factor = { userId: 'u', seed: 's' }
  const code = codeAt(world, factor, (world.now() + off * 1000) as ReturnType<typeof world.now>)
  expect(stepOf(world, factor, code, world.now()) !== null).toBe(good)
})

test('no code is taken twice, nor one from before the last', async () => {
  const world = await fakeWorld()
  const { id, visitor } = await enrolled(world)
  const before = await codeNow(world, id)
  world.passTime(seconds(30))
  const code = await codeNow(world, id)
  expect((await proveFactor(world, await visitor(), typed(code))).ok).toBe(true)
  for (const late of [code, before])
    expect(await proveFactor(world, await visitor(), typed(late))).toMatchObject({ refusal: { kind: 'code-used' } })
})

test('of twenty who bring one code at once exactly one gets in', async () => {
  const world = await fakeWorld()
  const other = worldOn(world.store, 'o')
  const { id, visitor } = await enrolled(world)
  for (const each of [world, other]) each.passTime(seconds(60))
  const [who, code] = [await visitor(), await codeNow(world, id)]
  const tries = Array.from({ length: 20 }, (_, n) => proveFactor(n % 2 ? world : other, who, typed(code)))
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
})

test('negative control: where all look before anybody writes down, one code lets in as many as bring it', async () => {
  const world = await fakeWorld()
  const { id } = await enrolled(world)
  world.passTime(seconds(60))
  const code = await codeNow(world, id)
  const looks = await Promise.all(Array.from({ length: 20 }, () => findFactor(world.db, id)))
  const letIn = looks.filter((factor) => {
    const step = factor && stepOf(world, factor, code, world.now())
    return factor && step != null && step > factor.lastStep
  })
  expect(letIn).toHaveLength(20)
})

const NO_LONGER = { refusal: { kind: 'wrong-recovery-code' } }

test('each of ten recovery codes lets in once, however it is typed, and the second time is told apart from the app', async () => {
  const world = await fakeWorld()
  const { visitor, codes } = await enrolled(world)
  expect(new Set(codes).size).toBe(10)
  const [first = '', second = ''] = codes
  const shouted = ` ${first.slice(0, 5).toUpperCase()} - ${first.slice(5)} `
  expect(await proveFactor(world, await visitor(), typed(shouted))).toEqual({ ok: true, value: { left: 9 } })
  expect(await proveFactor(world, await visitor(), typed(first))).toMatchObject(NO_LONGER)
  const who = await visitor()
  const tries = await Promise.all(Array.from({ length: 10 }, () => proveFactor(world, who, typed(second))))
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
})

test('new recovery codes end those before; both are for who has just shown the second factor', async () => {
  const world = await fakeWorld()
  const { id, visitor, codes } = await enrolled(world)
  world.passTime(minutes(11))
  expect(await renewRecoveryCodes(world, await visitor())).toMatchObject({ refusal: { kind: 'prove-again' } })
  expect(await giveUpFactor(world, await visitor())).toMatchObject({ refusal: { kind: 'prove-again' } })
  await proveFactor(world, await visitor(), typed(await codeNow(world, id)))
  expect((await renewRecoveryCodes(world, await visitor())).ok).toBe(true)
  expect(await proveFactor(world, await visitor(), typed(codes[0] ?? ''))).toMatchObject(NO_LONGER)
  await keepRecoveryCodes(world, await visitor())
  expect((await findFactor(world.db, id))?.codesSeed).toBeNull()
})

test('the database holds nothing that makes a code', async () => {
  const world = await fakeWorld()
  const { id, codes } = await enrolled(world)
  const factor = await findFactor(world.db, id)
  await keepRecoveryCodes(world, { actor: null, cartId: null })
  const stored = JSON.stringify([
    await world.db.select().from(secondFactors),
    await world.db.select().from(recoveryCodes),
    await world.db.select().from(sessions),
    await world.db.select().from(acts),
  ])
  const { secret } = enrolmentOf(world, { userId: id, seed: factor?.seed ?? '' }, 'shop@example.com')
  for (const never of [secret, secret.replaceAll(' ', ''), ...codes]) expect(stored).not.toContain(never)
  const elsewhere = { ...world, sign: (text: string) => worldOn(world.store).sign(`other ${text}`) }
  expect(stepOf(elsewhere, { userId: id, seed: factor?.seed ?? '' }, await codeNow(world, id), world.now())).toBeNull()
})

test('an owner resets what a colleague has lost, and nobody else does', async () => {
  const world = await fakeWorld()
  const { id, visitor } = await enrolled(world, 'editor')
  const owner = await signedIn(world, 'owner')
  expect((await resetFactor(world, await visitor(), { user: id })).ok).toBe(false)
  expect((await resetFactor(world, await owner.visitor(), { user: id })).ok).toBe(true)
  expect((await visitor()).actor).toBeNull()
  expect(await world.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id))).toEqual([])
})

test.each([
  ['123 456', { kind: 'app', digits: '123456' }],
  ['ABCDE-0OIL1', { kind: 'recovery', digits: 'abcde00111' }],
  ['12345', undefined],
  ['hello, world', undefined],
  ['１２３４５６', undefined],
])('%s is read as %o', (text, code) => expect(readCode(text)).toEqual(code))

test('the only owner who has lost app and codes gets in again from the server, and nobody else does', async () => {
  const world = await fakeWorld()
  const owner = await enrolled(world, 'owner')
  const shop = await enrolled(world, 'shop')
  const nobody = { ok: false, refusal: { kind: 'no-owner' } }
  expect(await resetFactorOfOwner(world, 'shop@example.com')).toEqual(nobody)
  expect(await resetFactorOfOwner(world, 'stranger@example.com')).toEqual(nobody)
  expect(await findFactor(world.db, shop.id)).toBeDefined()

  expect(await resetFactorOfOwner(world, 'owner@example.com')).toEqual({ ok: true, value: null })
  expect(await findFactor(world.db, owner.id)).toBeUndefined()
  expect((await owner.visitor()).actor).toBeNull()
  const [act] = await world.db.select().from(acts).where(eq(acts.act, 'second-factor.reset'))
  expect(act).toMatchObject({ email: 'server', label: 'owner@example.com' })
})
