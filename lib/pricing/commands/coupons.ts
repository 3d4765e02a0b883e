import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { iso } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import {
  type CouponRow,
  findCouponByCode,
  findCouponRow,
  findCouponUse,
  insertCoupon,
  updateCoupon,
} from '../queries/coupons'
import { listOffersNamed } from '../queries/offers'
import type { ChangeCoupon, CouponEditRefusal, MakeCoupon, SwitchCoupon } from '../rules/coupon-form'

type Refusal = CouponEditRefusal | Forbidden | ChangedMeanwhile
type Answer = Result<{ id: string }, Refusal>

/** Without a code of its own it gets one that nobody guesses. */
export async function makeCoupon(world: World, { actor }: Visitor, ask: MakeCoupon): Promise<Answer> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const code = ask.code || world.newId().slice(-12).toUpperCase()
    const other = await findCouponByCode(tx, code)
    if (other) return refuse({ kind: 'code-taken', field: 'code', by: other.title })
    const facts = await factsOf(tx, ask)
    if (!facts.ok) return facts

    const id = world.newId()
    await insertCoupon(tx, { ...facts.value, id, code, createdAt: world.now() })
    const changes = changesOf(null, spoken(facts.value))
    const on = { subject: 'coupon', id, label: code }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'coupon.made', on, changes, revision: 1 })
    return ok({ id })
  })
}

/** The code itself stays: orders bear it. */
export function changeCoupon(world: World, visitor: Visitor, ask: ChangeCoupon): Promise<Answer> {
  return edit(world, visitor, ask, 'coupon.changed', async (tx) => {
    const facts = await factsOf(tx, ask)
    if (!facts.ok) return facts
    const { uses, ofOne } = await findCouponUse(tx, ask.coupon)
    if (ask.mostUses !== null && ask.mostUses < uses)
      return refuse({ kind: 'fewer-than-used', field: 'mostUses', used: uses })
    if (ask.mostPerPerson !== null && ask.mostPerPerson < ofOne)
      return refuse({ kind: 'fewer-than-one-used', field: 'mostPerPerson', used: ofOne })
    return facts
  })
}

/** Ends it at once, or lets it count again. */
export const switchCoupon = (world: World, visitor: Visitor, ask: SwitchCoupon): Promise<Answer> =>
  edit(world, visitor, ask, ask.to === 'end' ? 'coupon.ended' : 'coupon.revived', async () =>
    ok({ isActive: ask.to === 'revive' }),
  )

type Change = Partial<Omit<CouponRow, 'id' | 'code' | 'revision'>>

async function edit(
  world: World,
  { actor }: Visitor,
  ask: { coupon: string; revision: number },
  act: string,
  decide: (tx: Db) => Promise<Result<Change, CouponEditRefusal>>,
): Promise<Answer> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = await findCouponRow(tx, ask.coupon)
    if (!stored) return refuse({ kind: 'gone' })
    const fresh = await decideEdit(tx, 'coupon', stored, ask.revision)
    if (!fresh.ok) return fresh
    const change = await decide(tx)
    if (!change.ok) return change

    const changes = changesOf(spoken(stored), spoken({ ...stored, ...change.value }))
    if (changes.length === 0) return ok({ id: stored.id })
    const revision = stored.revision + 1
    await updateCoupon(tx, stored.id, { ...change.value, revision })
    const on = { subject: 'coupon', id: stored.id, label: stored.code }
    await recordAct({ ...world, db: tx }, staff.value, { act, on, changes, revision })
    return ok({ id: stored.id })
  })
}

type Asked = Omit<MakeCoupon, 'code'>

async function factsOf(tx: Db, ask: Asked): Promise<Result<Facts, CouponEditRefusal>> {
  const isChosen = ask.scope === 'offers'
  const found = isChosen ? await listOffersNamed(tx, ask.offers) : []
  const isKnown = (typed: string) =>
    found.some(({ key, name }) => key === typed || name.toLowerCase() === typed.toLowerCase())
  const unknown = isChosen ? ask.offers.filter((typed) => !isKnown(typed)) : []
  if (unknown.length > 0) return refuse({ kind: 'no-such-offers', field: 'offers', names: unknown })
  const { title, percent: basisPoints, amount, scope, minimum, from: validFrom, until: validUntil } = ask
  const { mostUses, mostPerPerson } = ask
  const offers = found.map(({ key }) => key)
  return ok({ title, basisPoints, amount, scope, offers, minimum, validFrom, validUntil, mostUses, mostPerPerson })
}

type Facts = Omit<CouponRow, 'id' | 'code' | 'createdAt' | 'revision' | 'isActive'>

/** As the list of acts shows it. */
const spoken = ({ validFrom, validUntil, ...facts }: Facts & { isActive?: boolean }) => ({
  title: facts.title,
  'basis points': facts.basisPoints,
  'amount in cents': facts.amount,
  for: facts.scope,
  offers: facts.offers,
  'least to spend in cents': facts.minimum,
  from: validFrom && iso(validFrom),
  until: validUntil && iso(validUntil),
  uses: facts.mostUses,
  'uses of one person': facts.mostPerPerson,
  counts: facts.isActive ?? true,
})
