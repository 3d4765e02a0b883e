import { transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { earlier } from '@/lib/base/time'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus, partsToShip } from '@/lib/orders/rules'
import type { World } from '@/lib/world/world'
import { erase, eraseOrder } from './erasing'
import { type Gathered, gatherPerson, isNobody } from './queries'
import { type EraseRefusal, type OfPerson, pseudonymOf, TAX_YEARS } from './rules'
import { eraseTraces, tracesOf } from './traces'

/** All rows about a person, to hand to them; that it was taken out is written down. */
export async function exportPerson(
  world: World,
  { actor }: Visitor,
  { email }: OfPerson,
): Promise<Result<Gathered, Forbidden | { kind: 'nobody' }>> {
  const staff = permit(actor, 'export-people')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const gathered = await gatherPerson(tx, email)
    if (isNobody(gathered)) return refuse({ kind: 'nobody' })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'person.exported', on: { ...SOMEBODY, label: email } })
    return ok(gathered)
  })
}
const SOMEBODY = { subject: 'person', id: 'person' }

/** Leave to take the list of people along; that it was taken is written down. */
export async function exportPeople(world: World, { actor }: Visitor): Promise<Result<null, Forbidden>> {
  const staff = permit(actor, 'export-people')
  if (!staff.ok) return staff
  await transact(world.db, (tx) =>
    recordAct({ ...world, db: tx }, staff.value, { act: 'people.exported', on: THE_LIST }),
  )
  return ok(null)
}
const THE_LIST = { subject: 'people', id: 'people', label: 'a list of addresses and names' }

/** Another word takes the place of every trace, at once and for good; invoices keep what the law asks for as long as it asks. */
export async function erasePerson(
  world: World,
  { actor }: Visitor,
  { email }: OfPerson,
): Promise<Result<{ pseudonym: string }, EraseRefusal>> {
  const staff = permit(actor, 'export-people')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const gathered = await gatherPerson(tx, email)
    if (isNobody(gathered)) return refuse({ kind: 'nobody' })
    if (gathered.users.some(({ role }) => role !== null)) return refuse({ kind: 'is-staff' })
    const inside = { ...world, db: tx }
    const owed = await listOwed(inside, gathered)
    if (owed.length > 0) return refuse({ kind: 'owed', orders: owed })
    return ok(await eraseAll(inside, staff.value, email, gathered))
  })
}

/** Who still waits for a parcel, a course or word of a payment cannot be forgotten yet. */
async function listOwed(world: World, { orders }: Gathered): Promise<string[]> {
  const owed: string[] = []
  for (const { id, number } of orders) {
    const order = await findOrder(world.db, id)
    if (!order) continue
    const status = orderStatus(order)
    const isPacked = partsToShip(order).length > 0 && (status === 'paid' || status === 'part-shipped')
    const isTaught = order.places.some(({ startsAt }) => startsAt !== null && startsAt > world.now())
    const isOver = status === 'cancelled' || status === 'refunded' || status === 'payment-ended'
    const isAwaited = status === 'waiting-for-payment' || status === 'waiting-for-transfer'
    if (isAwaited || isPacked || (isTaught && !isOver)) owed.push(number)
  }
  return owed
}

async function eraseAll(world: World, staff: Staff, email: string, gathered: Gathered) {
  const pseudonym = pseudonymOf(world.newId())
  const since = earlier(world.now(), TAX_YEARS)
  for (const order of gathered.orders) {
    const isKept = gathered.invoices.some(({ orderId, issuedAt }) => orderId === order.id && issuedAt > since)
    const attempts = gathered.payment_attempts.filter(({ orderId }) => orderId === order.id)
    await eraseOrder(world.db, { order, attempts, isKept, pseudonym })
  }
  await eraseTraces(world.db, gathered, { email, pseudonym, traces: tracesOf(email, gathered) })
  await erase(world.db, { email, pseudonym, userId: gathered.users[0]?.id })
  await recordAct(world, staff, { act: 'person.erased', on: { ...SOMEBODY, label: pseudonym } })
  return { pseudonym }
}
