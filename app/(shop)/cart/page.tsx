import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { Drawn } from '@/app/_ui/drawn'
import { sayStock } from '@/app/(shop)/_cart/words'
import { earlier, hours } from '@/lib/base/time'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines, listRefusals } from '@/lib/cart/queries'
import { findJustBought } from '@/lib/cart/queries/bought'
import { CountryAsked } from '@/lib/cart/rules'
import { quoteCart } from '@/lib/checkout/commands/place-order'
import { goingTo } from '@/lib/checkout/rules'
import { orderPath } from '@/lib/orders/link'
import { Code } from './code'
import { PriceChanges } from './price-changes'
import { Slip } from './slip'
import { CartTotals, Estimate } from './totals'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Your cart', robots: { index: false } }

/** So long a cart that was paid in another tab leads to its order; later somebody else may sit there. */
const JUST = hours(1)

const NOTICES: Record<string, string> = {
  added: 'Product was added to cart.',
  changed: 'Your cart has been changed.',
  gone: 'That is not in your cart any more: it was taken out, or bought, on another page.',
  code: 'Your code is kept with the cart.',
}

export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const asked = await searchParams
  const world = await requestWorld()
  const visitor = await currentVisitor()
  const cart = await findCartOf(world.db, visitor)
  const lines = cart ? await listCartLines(world.db, cart.id) : []
  const notice = Object.keys(NOTICES).find((name) => asked[name] === '1')
  const now = world.now()
  if (!cart || lines.length === 0) {
    const bought = cart && (await findJustBought(world.db, cart.id, earlier(now, JUST)))
    return (
      <EmptyCart notice={notice === 'changed' || notice === 'gone' ? NOTICES[notice] : undefined}>
        {bought && (
          <p className="notice" data-kind="good">
            Order {bought.number} is paid, and what was bought has left the cart.{' '}
            {/* A cart is opened by whoever has its cookie: that is not enough for an order with names and an address. */}
            {visitor.actor && visitor.actor.userId === bought.userId ? (
              <a href={orderPath(world, bought)}>Look at the order</a>
            ) : (
              'Its page is open where you paid, and the link to it is in your mail.'
            )}
          </p>
        )}
      </EmptyCart>
    )
  }
  const country = CountryAsked.parse(asked.country)
  const quote = await quoteCart(world.db, cart, lines, 'standard', now, country)
  const refusals = await listRefusals(world.db, cart, lines, now)
  const blocked = new Set(refusals.flatMap((refusal) => refusal.lines))

  return (
    <main id="content" className="page cart" data-area="shop">
      <h1>Your cart</h1>
      <div role="status" className="status-region">
        {notice && <p className="status">{NOTICES[notice]}</p>}
        {cart.notice === 'merged' && <p className="status">What you had chosen before you signed in is here too.</p>}
      </div>
      <PriceChanges lines={lines} now={now} />
      {refusals.map((refusal) => (
        <p className="notice notice-error" key={`${refusal.kind}${refusal.title}`}>
          {sayStock(refusal)} Please change or remove {refusal.lines.length === 1 ? 'that line' : 'these lines'} to go
          on.
        </p>
      ))}
      <div className="cart-columns">
        <Slip lines={quote.lines} blocked={blocked} now={now} asked={country} />
        <aside aria-label="Totals" className="cart-totals">
          <CartTotals
            quote={quote}
            to={goingTo(cart.details, country)}
            asked={country}
            isBlocked={refusals.length > 0}
          />
          <Code coupon={quote.coupon} asked={country} />
          <Estimate country={goingTo(cart.details, country).country} />
        </aside>
      </div>
    </main>
  )
}

function EmptyCart({ notice, children }: { notice?: string; children: ReactNode }) {
  return (
    <main id="content" className="page cart" data-area="shop">
      <h1>Your cart</h1>
      <div role="status" className="status-region">
        {notice && <p className="status">{notice}</p>}
      </div>
      {children}
      <Drawn of="basket" />
      <p className="lead">There is nothing in it yet.</p>
      <p>
        <a href="/shop">Look at the books and tools</a>, <a href="/courses">find a course near you</a>, or{' '}
        <a href="/nuggets">read a nugget first</a>: those are free.
      </p>
    </main>
  )
}
