import { redirect } from 'next/navigation'
import { writeCartCount } from '@/app/_server/cart-cookie'
import { external } from '@/app/_server/external'
import { waitsUntil } from '@/app/_server/limit'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { settle } from '@/lib/checkout/commands/settle'
import { orderPath } from '@/lib/orders/link'

/** Where Stripe sends the buyer back to. It proves nothing; what happened is asked of Stripe. */
export async function GET(request: Request) {
  const session = new URL(request.url).searchParams.get('session') ?? ''
  if (!/^cs_\w{1,200}$/.test(session)) redirect('/cart')
  const world = await requestWorld()
  if ((await waitsUntil(world, 'payment-return')) !== null) redirect(external('/checkout/pending'))
  const settled = await settle(world, session)
  await writeCartCount(world, await currentVisitor())
  // The money may be there although Stripe does not answer us just now; the order's page will say so.
  if (!settled.ok || !settled.value.order) redirect(external('/checkout/pending'))
  redirect(external(orderPath(world, settled.value.order)))
}
