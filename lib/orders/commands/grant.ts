import type { Db } from '@/db/open'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { insertEntitlements, takeAccessCode } from '../queries/facts'
import type { Promised } from '../queries/orders'

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** The rights that a paid order gives: files, access codes and places; goods are shipped instead. */
export async function grantEntitlements(world: Inside, order: Promised) {
  const shared = (lineId: string) => ({ id: world.newId(), orderId: order.id, lineId, grantedAt: world.now() })
  const files = order.parts.filter((part) => part.kind === 'e-book')
  await insertEntitlements(world.db, [
    ...files.map((part) => ({
      ...shared(part.lineId),
      partId: part.id,
      kind: 'download' as const,
      title: part.title,
      file: part.file,
    })),
    ...order.places.map((place) => ({
      ...shared(place.lineId),
      placeId: place.id,
      kind: 'place' as const,
      title: `${place.course}, ${place.city ?? 'online'}`,
    })),
  ])
  for (const part of order.parts.filter((each) => each.kind === 'access-code'))
    for (let given = 0; given < part.quantity; given++) await giveCode(world, order, part, shared(part.lineId))
}

async function giveCode(
  world: Inside,
  order: Promised,
  part: Promised['parts'][number],
  row: { id: string; orderId: string; lineId: string; grantedAt: ReturnType<World['now']> },
) {
  const accessCode = (await takeAccessCode(world.db, part.variantId, row.id)) ?? null
  await insertEntitlements(world.db, [{ ...row, partId: part.id, kind: 'access-code', title: part.title, accessCode }])
  const alert = { reason: `Order ${order.number} waits for an access code: ${part.title} has none left` }
  if (!accessCode) await enqueue(world, mailJob('staff-alert', `code-${row.id}`, alert))
}
