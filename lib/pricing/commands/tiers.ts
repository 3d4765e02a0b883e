import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { showPercent } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { dayIn, HOME_ZONE, showDay } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import {
  findTariffRevision,
  insertTiers,
  listTierTables,
  raiseTariffRevision,
  removeTiers,
  type TierTable,
} from '../queries/tariffs'
import type { Tier } from '../rules'
import { type DropTiers, type SaveTiers, type TiersRefusal, wrongDay } from '../rules/tariff-forms'

type Refusal = TiersRefusal | Forbidden | ChangedMeanwhile
export const BULK = 'bulk'

/** Lays down the bulk prices from a day on. A table that has not begun is replaced; one that has stays as it was. */
export function saveTiers(world: World, visitor: Visitor, ask: SaveTiers): Promise<Result<null, Refusal>> {
  const tiers = ask.tier.map(({ quantity, percent }) => ({ fromQuantity: quantity, basisPoints: percent ?? 0 }))
  return edit(world, visitor, ask, 'bulk-prices.set', { from: ask.from, tiers })
}

/** Takes back a table that has not begun. */
export const dropTiers = (world: World, visitor: Visitor, ask: DropTiers): Promise<Result<null, Refusal>> =>
  edit(world, visitor, ask, 'bulk-prices.taken-back', null)

async function edit(
  world: World,
  { actor }: Visitor,
  { from, revision }: DropTiers,
  act: string,
  table: TierTable | null,
): Promise<Result<null, Refusal>> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = { id: BULK, revision: await findTariffRevision(tx, BULK) }
    const fresh = await decideEdit(tx, 'tariff', stored, revision)
    if (!fresh.ok) return fresh
    const tables = await listTierTables(tx)
    const wrong = wrongDay(
      from,
      dayIn(world.now(), HOME_ZONE),
      tables.map((each) => each.from),
    )
    if (wrong) return refuse(wrong)

    const before = tables.find((each) => each.from === from)
    await removeTiers(tx, from)
    if (table) await insertTiers(tx, table)
    const change = { from, before: before?.tiers ?? null, after: table?.tiers ?? null }
    await write({ ...world, db: tx }, staff.value, act, change, revision + 1)
    return ok(null)
  })
}

type Change = { from: TierTable['from']; before: Tier[] | null; after: Tier[] | null }

async function write(
  world: Pick<World, 'now' | 'newId'> & { db: Db },
  staff: Staff,
  act: string,
  { from, before, after }: Change,
  revision: number,
) {
  await raiseTariffRevision(world.db, BULK)
  const field = `from ${showDay(from)} on`
  const changes = changesOf({ [field]: before && say(before) }, { [field]: after && say(after) })
  await recordAct(world, staff, { act, on: { subject: 'tariff', id: BULK, label: 'Bulk prices' }, changes, revision })
  await touchContent(world.db, 'catalogue')
}

const say = (tiers: Tier[]) =>
  tiers.map(({ fromQuantity, basisPoints }) => `${fromQuantity}: ${showPercent(basisPoints)}`).join(', ') || 'none'
