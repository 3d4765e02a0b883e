import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { showPercent } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { dayIn, HOME_ZONE, showDay } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { listGstRates, removeGstRate, saveGstRate } from '../queries/gst'
import { findTariffRevision, raiseTariffRevision } from '../queries/tariffs'
import type { DropGst, SaveGst } from '../rules/gst'
import { type TiersRefusal, wrongDay } from '../rules/tariff-forms'

type Refusal = TiersRefusal | Forbidden | ChangedMeanwhile
export const GST = 'gst'

/** Every page that names a price says what comes to it. */
const TOLD: Scope[] = ['catalogue', 'courses', 'site']

/** The rate from a day on. What has begun is never changed: orders and quotes were worked by it. */
export const saveGst = (world: World, visitor: Visitor, { percent, ...ask }: SaveGst) =>
  edit(world, visitor, ask, percent)

/** Takes back a rate that has not begun. */
export const dropGst = (world: World, visitor: Visitor, ask: DropGst) => edit(world, visitor, ask, null)

async function edit(
  world: World,
  { actor }: Visitor,
  { from, revision }: DropGst,
  basisPoints: number | null,
): Promise<Result<null, Refusal>> {
  const staff = permit(actor, 'change-settings')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = { id: GST, revision: await findTariffRevision(tx, GST) }
    const fresh = await decideEdit(tx, 'tariff', stored, revision)
    if (!fresh.ok) return fresh
    const rates = await listGstRates(tx)
    const begun = rates.map((rate) => rate.from)
    const wrong = wrongDay(from, dayIn(world.now(), HOME_ZONE), begun)
    if (wrong) return refuse(wrong)

    const before = rates.find((rate) => rate.from === from)?.basisPoints ?? null
    if (basisPoints === null) await removeGstRate(tx, from)
    else await saveGstRate(tx, { from, basisPoints })
    await raiseTariffRevision(tx, GST)
    const field = `from ${showDay(from)} on`
    const say = (rate: number | null) => ({ [field]: rate === null ? null : showPercent(rate) })
    const act = basisPoints === null ? 'gst.taken-back' : 'gst.set'
    const [on, changes] = [{ subject: 'tariff', id: GST, label: 'GST' }, changesOf(say(before), say(basisPoints))]
    await recordAct({ ...world, db: tx }, staff.value, { act, on, changes, revision: revision + 1 })
    for (const scope of TOLD) await touchContent(tx, scope)
    return ok(null)
  })
}
