import { type Db, transact } from '@/db/open'
import { findUser, updateSession } from '@/lib/accounts/queries'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Factor, Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { recoveryCodesOf, recoveryHash, stepOf } from '../authenticator'
import {
  countRecoveryCodes,
  findFactor,
  removeFactor,
  removeSessionsOf,
  replaceRecoveryCodes,
  saveFactor,
  takeRecoveryCode,
  takeStep,
  updateFactor,
} from '../queries'
import { type Code, type CodeRefusal, type OfUser, permitOwn, type TeamRefusal, type TypedCode } from '../rules'

type Inside = World & { db: Db }

/** Who has none may begin; who has one has just shown it. */
const MAY_CHANGE: Factor[] = ['none', 'set-up', 'fresh']

const own = ({ userId, email }: Staff) => ({ subject: 'account', id: userId, label: email })

/** A seed for a new app. Until a first code is typed it opens nothing, and the app before it is forgotten at once. */
export async function beginFactor(world: World, { actor }: Visitor): Promise<Result<null, Forbidden>> {
  const staff = permitOwn(actor, MAY_CHANGE)
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const { userId, factor } = staff.value
    const before = await findFactor(tx, userId)
    if (before?.confirmedAt && factor !== 'fresh') return refuse({ kind: 'prove-again' })
    await saveFactor(tx, { userId, seed: world.newId(), createdAt: world.now() })
    if (before?.confirmedAt)
      await recordAct({ ...world, db: tx }, staff.value, { act: 'second-factor.removed', on: own(staff.value) })
    return ok(null)
  })
}

/** The first code of a new app: from now on it is asked for. */
export async function confirmFactor(
  world: World,
  { actor }: Visitor,
  { code }: TypedCode,
): Promise<Result<null, Forbidden | CodeRefusal>> {
  const staff = permitOwn(actor, ['none', 'set-up'])
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const { userId } = staff.value
    const factor = await findFactor(tx, userId)
    if (!factor || factor.confirmedAt !== null) return refuse({ kind: 'no-factor' })
    const taken = await takeAppCode(inside, factor, code)
    if (!taken.ok) return taken

    await updateFactor(tx, userId, { confirmedAt: world.now() })
    await makeRecoveryCodes(inside, userId)
    await showIn(inside, staff.value)
    await recordAct(inside, staff.value, { act: 'second-factor.set-up', on: own(staff.value) })
    return ok(null)
  })
}

/** Shows the second factor in this session: with a code of the app, or with a recovery code. */
export async function proveFactor(
  world: World,
  { actor }: Visitor,
  { code }: TypedCode,
): Promise<Result<{ left: number | null }, Forbidden | CodeRefusal>> {
  const staff = permitOwn(actor, ['show', 'stale', 'fresh'])
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const { userId } = staff.value
    const factor = await findFactor(tx, userId)
    if (!factor?.confirmedAt) return refuse({ kind: 'no-factor' })
    const take = code.kind === 'app' ? takeAppCode(inside, factor, code) : spendRecoveryCode(inside, staff.value, code)
    const taken = await take
    if (!taken.ok) return taken
    await showIn(inside, staff.value)
    return ok({ left: code.kind === 'app' ? null : await countRecoveryCodes(tx, userId) })
  })
}

async function takeAppCode(
  world: Inside,
  factor: { userId: string; seed: string },
  { kind, digits }: Code,
): Promise<Result<null, CodeRefusal>> {
  const step = kind === 'app' ? stepOf(world, factor, digits, world.now()) : null
  if (step === null) return refuse({ kind: 'wrong-code' })
  return (await takeStep(world.db, factor.userId, step)) ? ok(null) : refuse({ kind: 'code-used' })
}

async function spendRecoveryCode(world: Inside, staff: Staff, { digits }: Code): Promise<Result<null, CodeRefusal>> {
  const hash = recoveryHash(world, staff.userId, digits)
  if (!(await takeRecoveryCode(world.db, staff.userId, hash, world.now())))
    return refuse({ kind: 'wrong-recovery-code' })
  await recordAct(world, staff, { act: 'recovery-code.used', on: own(staff) })
  return ok(null)
}

async function makeRecoveryCodes(world: Inside, userId: string) {
  const seed = world.newId()
  const hashes = recoveryCodesOf(world, seed).map((code) => recoveryHash(world, userId, code))
  await replaceRecoveryCodes(world.db, userId, hashes)
  await updateFactor(world.db, userId, { codesSeed: seed, codesMadeAt: world.now() })
}

async function showIn({ db, now }: Inside, { session }: Staff) {
  if (session) await updateSession(db, session, { provedAt: now() })
}

/** Ten new ones; those before open nothing any more. */
export const renewRecoveryCodes = (world: World, visitor: Visitor): Promise<Result<null, Forbidden>> =>
  change(world, visitor, 'recovery-codes.renewed', (inside, userId) => makeRecoveryCodes(inside, userId))

export const giveUpFactor = (world: World, visitor: Visitor): Promise<Result<null, Forbidden>> =>
  change(world, visitor, 'second-factor.removed', ({ db }, userId) => removeFactor(db, userId))

async function change(
  world: World,
  { actor }: Visitor,
  act: string,
  work: (world: Inside, userId: string) => Promise<void>,
): Promise<Result<null, Forbidden>> {
  const staff = permitOwn(actor, ['fresh'])
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    await work(inside, staff.value.userId)
    await recordAct(inside, staff.value, { act, on: own(staff.value) })
    return ok(null)
  })
}

/** The codes are written down somewhere: here they cannot be read any more. */
export async function keepRecoveryCodes(world: World, { actor }: Visitor): Promise<Result<null, Forbidden>> {
  const staff = permitOwn(actor, ['stale', 'fresh'])
  if (!staff.ok) return staff
  await transact(world.db, (tx) => updateFactor(tx, staff.value.userId, { codesSeed: null }))
  return ok(null)
}

/** For a colleague who has lost the app and the codes: they sign in by mail and set up another one. */
export async function resetFactor(
  world: World,
  { actor }: Visitor,
  { user }: OfUser,
): Promise<Result<null, TeamRefusal>> {
  const staff = permit(actor, 'manage-staff')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const person = await findUser(tx, user)
    if (!person?.role) return refuse({ kind: 'not-staff' })
    await removeFactor(tx, user)
    await removeSessionsOf(tx, user)
    const on = { subject: 'account', id: user, label: person.email }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'second-factor.reset', on })
    return ok(null)
  })
}
