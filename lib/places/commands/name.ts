import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { putInPlace } from '@/lib/orders/commands/attendees'
import type { World } from '@/lib/world/world'
import { findPlace } from '../queries'
import type { NamePlace } from '../rules'

type Answer = Result<{ date: string }, Forbidden | { kind: 'gone' }>

/** Staff may say who comes at any time, on the day itself too. */
export async function namePlace(world: World, { actor }: Visitor, ask: NamePlace): Promise<Answer> {
  const staff = permit(actor, 'name-attendees')
  if (!staff.ok) return staff
  return transact(world.db, async (tx): Promise<Answer> => {
    const place = await findPlace(tx, ask.place)
    if (!place || place.date !== ask.date) return refuse({ kind: 'gone' })
    await putInPlace({ ...world, db: tx }, place, ask)
    const on = { subject: 'course-date', id: place.date, label: `order ${place.order}` }
    const changes = changesOf({ attendee: place.attendeeName }, { attendee: ask.name })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'place.named', on, changes })
    return ok({ date: place.date })
  })
}
