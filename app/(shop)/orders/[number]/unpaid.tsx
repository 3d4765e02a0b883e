import type { OrderView } from '@/lib/orders/queries/orders'
import { sourceOf } from '@/lib/quotes/source'
import type { World } from '@/lib/world/world'

type Props = { order: OrderView; world: World }

/** The way to a payment that was begun and not finished. */
export async function PayStill({ order, world }: Props) {
  const source = await sourceOf(world, order)
  return (
    <p>
      You have just paid? Then this page will say so in a moment; please open it again.
      {source.kind === 'cart' && (
        <>
          {' '}
          If you did not finish, <a href="/checkout/review">go back to the payment</a>.
        </>
      )}
      {source.kind === 'quote' && (
        <>
          {' '}
          If you did not finish, <a href={source.path}>go back to quote {source.number}</a>: it leads to the payment.
        </>
      )}
    </p>
  )
}

/** The way to another order of the same things, after a payment that came to nothing. */
export async function OrderAgain({ order, world }: Props) {
  const source = await sourceOf(world, order)
  if (source.kind === 'cart') {
    return (
      <p>
        What you had chosen is still <a href="/cart">in your cart</a>, if you would like to order again.
      </p>
    )
  }
  return source.kind === 'quote' ? (
    <p>
      What we offered stands on <a href={source.path}>quote {source.number}</a>, if you would like to order again.
    </p>
  ) : null
}
