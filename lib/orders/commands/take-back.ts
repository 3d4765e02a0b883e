import type { Db } from '@/db/open'
import { endPartOf, releaseLine } from '@/lib/stock/commands'
import { listClaims } from '@/lib/stock/queries'
import type { World } from '@/lib/world/world'
import type { OrderView } from '../queries/orders'
import { type OrderFacts, partsToShip, takenBack } from '../rules'
import { endRights } from './end-rights'

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }
type Back = { lineId: string; quantity: number; placeId?: string | null }

/** What is paid back gives nothing any more; what of it had not left the house, and places, are for others again. */
export async function takeBack(world: Inside, order: OrderView, lines: Back[]) {
  const refund = { id: '', at: world.now(), failedAt: null, amount: 0 }
  const backLines = lines.map((line) => ({ placeId: null, ...line, refundId: refund.id, amount: 0 }))
  const after = {
    ...order,
    refunds: [...order.refunds, refund],
    refundLines: [...order.refundLines, ...backLines],
  }
  const ended = new Set(lines.flatMap((line) => rightsThatEnd(order, after, line)))
  await endRights(world, order, { ids: [...ended], reason: 'refunded' })
  for (const lineId of new Set(lines.map((line) => line.lineId))) await freeLine(world, order, after, lineId)
}

type After = Omit<OrderView, 'refunds' | 'refundLines'> & {
  refunds: OrderFacts['refunds']
  refundLines: (OrderFacts['refundLines'][number] & { placeId: string | null })[]
}

function rightsThatEnd(order: OrderView, after: After, { lineId, placeId }: Back): string[] {
  const rights = order.entitlements.filter((right) => right.lineId === lineId && right.endedAt === null)
  if (placeId) return rights.filter((right) => right.placeId === placeId).map(({ id }) => id)
  const bought = order.lines.find(({ id }) => id === lineId)?.quantity ?? 1
  const taken = takenBack(after, lineId)
  if (taken >= bought) return rights.map(({ id }) => id)
  // Of several codes the last ones end; a file stays while any copy of it is paid for.
  const more = taken - takenBack(order, lineId)
  return order.parts
    .filter((part) => part.lineId === lineId && part.kind === 'access-code')
    .flatMap((part) => {
      const codes = rights.filter((right) => right.partId === part.id)
      return codes.slice(codes.length - (more * part.quantity) / bought).map(({ id }) => id)
    })
}

async function freeLine(world: Inside, order: OrderView, after: After, lineId: string) {
  const claims = (await listClaims(world.db, order.id)).filter(
    (held) => held.lineId === lineId && held.releasedAt === null,
  )
  const back = after.refundLines.filter((line) => line.lineId === lineId)
  const places = order.places.filter((place) => back.some((line) => line.placeId === place.id))
  for (const held of claims.filter(({ id }) => places.some(({ claimId }) => claimId === id)))
    await endPartOf(world, held, held.quantity)
  if (places.length > 0) return
  const isWhole = takenBack(after, lineId) >= (order.lines.find(({ id }) => id === lineId)?.quantity ?? 1)
  const goods = order.parts.filter((part) => part.lineId === lineId && part.taxClass === 'goods')
  if (isWhole && goods.every((part) => owed(order, part.id) === part.quantity))
    return releaseLine(world, { orderId: order.id, lineId })
  for (const part of goods) {
    const held = claims.find(({ variantId }) => variantId === part.variantId)
    const freed = owed(order, part.id) - owed(after, part.id)
    if (held && freed > 0) await endPartOf(world, held, freed)
  }
}

/** Copies that have still to be sent. */
const owed = (order: OrderView | After, partId: string) => {
  const part = partsToShip(order).find(({ id }) => id === partId)
  return part ? part.quantity - part.shipped : 0
}
