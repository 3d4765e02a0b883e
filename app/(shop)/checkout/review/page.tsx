import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { ActionForm, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { Steps } from '@/app/_ui/steps'
import { sayStock } from '@/app/(shop)/_cart/words'
import { CodeNote } from '@/app/(shop)/cart/code'
import { PriceChanges } from '@/app/(shop)/cart/price-changes'
import { FreightNote, Sums } from '@/app/(shop)/cart/totals'
import { format, type Money } from '@/lib/base/money'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines, listRefusals } from '@/lib/cart/queries'
import { hashOf, quoteCart } from '@/lib/checkout/commands/place-order'
import { namesOf } from '@/lib/orders/names'
import { needsDelivery, type Quote, type QuoteLine } from '@/lib/pricing/rules'
import { placeOrderAction } from '../actions'
import { Who } from './who'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Look at it once more', robots: { index: false } }

export default async function ReviewPage({ searchParams }: PageProps<'/checkout/review'>) {
  const asked = await searchParams
  const world = await requestWorld()
  const cart = await findCartOf(world.db, await currentVisitor())
  const lines = cart ? await listCartLines(world.db, cart.id) : []
  if (!cart || lines.length === 0) redirect('/cart')
  const { details } = cart
  if (!details || (needsDelivery(lines) && !details.delivery)) redirect('/checkout')

  const now = world.now()
  const service = asked.service === 'express' ? 'express' : 'standard'
  const quote = await quoteCart(world.db, cart, lines, service, now)
  const refusals = await listRefusals(world.db, cart, lines, now)
  const canPay = refusals.length === 0 && (quote.freight.kind === 'rate' || quote.freight.kind === 'none')

  return (
    <main id="content" className="page checkout" data-area="shop">
      <h1>Look at it once more</h1>
      <Steps at="Once more" />
      {asked.cancelled === '1' && (
        <p className="notice" role="status">
          You came back from the payment page. Nothing was charged, and what you chose is held for you for a while.
        </p>
      )}
      <PriceChanges lines={lines} now={now} />
      {refusals.map((refusal) => (
        <p className="notice notice-error" key={`${refusal.kind}${refusal.title}`}>
          {sayStock(refusal)} Please <a href="/cart">change your cart</a>.
        </p>
      ))}
      <div className="with-aside">
        <div className="stack">
          <ul className="slip">
            {quote.lines.map((line) => (
              <ReviewLine key={line.key} line={line} />
            ))}
          </ul>
          <p>
            <a href="/cart">Change the cart</a>
          </p>
          <Who details={details} quote={quote} />
          <p>
            <a href="/checkout">Change your details</a>
          </p>
        </div>
        <div className="stack to-pay">
          <Services quote={quote} />
          <section aria-label="Totals">
            <Sums quote={quote} />
            <CodeNote coupon={quote.coupon} />
            <FreightNote quote={quote} />
          </section>
          {canPay && (
            <ActionForm action={placeOrderAction} label="Pay">
              <input type="hidden" name="quote" value={hashOf(world, quote, details)} />
              <input type="hidden" name="service" value={service} />
              <HowToPay total={quote.total} email={details.email} />
            </ActionForm>
          )}
        </div>
      </div>
    </main>
  )
}

function HowToPay({ total, email }: { total: Money; email: string }) {
  if (total.minor === 0)
    return (
      <>
        <Submit>Place the order: nothing to pay</Submit>
        <p className="muted">It is yours at once, and a confirmation goes to {email}.</p>
      </>
    )
  return (
    <>
      <Submit>Pay {format(total)}</Submit>
      <p className="muted">
        You pay on a page of Stripe; we never see your card. You come straight back here, and a confirmation goes to{' '}
        {email}. Everything is held for you for about half an hour while you pay.
      </p>
    </>
  )
}

function ReviewLine({ line }: { line: QuoteLine }) {
  const { title, detail } = namesOf(line.offer)
  return (
    <li className="slip-line">
      <div className="slip-what">
        <h2 className="slip-title">
          {line.quantity} × {title}
        </h2>
        <p className="muted">{detail}</p>
      </div>
      <p className="slip-sum">
        <span className="muted">
          each <Price of={line.unitPrice} />
          {line.discount.minor > 0 && (
            <>, {line.couponDiscount.minor > 0 ? 'with your code' : `${line.tierBasisPoints / 100} % off`}</>
          )}
        </span>
        <strong>
          <Price of={line.net} />
        </strong>
      </p>
    </li>
  )
}

/** Plain links: the page comes back with the other service worked in. */
function Services({ quote }: { quote: Quote }) {
  const { freight } = quote
  if (freight.kind !== 'rate' || freight.options.length < 2) return null
  return (
    <nav aria-label="Shipping service">
      <ul className="services">
        {freight.options.map((option) => (
          <li key={option.service}>
            <a
              href={`/checkout/review?service=${option.service}`}
              aria-current={option.service === freight.chosen.service ? 'true' : undefined}
            >
              <span>
                {option.service === 'express' ? 'Express' : 'Standard'}, {option.fastestDays}–{option.slowestDays}{' '}
                working days
              </span>{' '}
              <Price of={option.price} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
