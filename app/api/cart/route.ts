import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines } from '@/lib/cart/queries'

/** How many things lie in this visitor's cart: `{ count }`. */
export async function GET() {
  const { db } = await requestWorld()
  const cart = await findCartOf(db, await currentVisitor())
  const lines = cart ? await listCartLines(db, cart.id) : []
  const count = lines.reduce((all, line) => all + line.quantity, 0)
  return Response.json({ count }, { headers: { 'cache-control': 'no-store' } })
}
