import { writeCartCount } from '@/app/_server/cart-cookie'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'

/** How many things lie in this visitor's cart: `{ count }`. Asked by a browser that does not know. */
export async function GET() {
  const world = await requestWorld()
  const { count } = await writeCartCount(world, await currentVisitor())
  return Response.json({ count }, { headers: { 'cache-control': 'no-store' } })
}
