import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { ActionForm, Field, Submit, TextArea } from '@/app/_ui/form'
import { counted, Price } from '@/app/_ui/format'
import { Steps } from '@/app/_ui/steps'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines } from '@/lib/cart/queries'
import { CountryAsked } from '@/lib/cart/rules'
import { quoteCart } from '@/lib/checkout/commands/place-order'
import { goingTo } from '@/lib/checkout/rules'
import { needsDelivery } from '@/lib/pricing/rules'
import { saveDetailsAction } from './actions'
import { Attendees } from './attendees'
import { BillingCountry } from './country'
import { Delivery } from './delivery'
import { Summary } from './summary'
import '@/app/_ui/groups.css'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

export default async function CheckoutPage({ searchParams }: PageProps<'/checkout'>) {
  const country = CountryAsked.parse((await searchParams).country)
  const world = await requestWorld()
  const visitor = await currentVisitor()
  const cart = await findCartOf(world.db, visitor)
  const lines = cart ? await listCartLines(world.db, cart.id) : []
  if (!cart || lines.length === 0) redirect('/cart')
  const { details } = cart
  const quote = await quoteCart(world.db, cart, lines, 'standard', world.now(), country)
  const ships = needsDelivery(lines)
  const places = lines.flatMap(({ offer, quantity }) =>
    offer.kind === 'place' ? [{ date: offer.date, quantity }] : [],
  )

  return (
    <main id="content" className="page checkout" data-area="shop">
      <h1>Checkout</h1>
      <Steps at="Who and where" />
      <p className="sum-so-far">
        <a href="#summary">
          {counted(lines.length, 'thing')}, <Price of={quote.total} /> so far
        </a>
      </p>
      <div className="with-aside">
        <ActionForm action={saveDetailsAction} label="Checkout">
          <fieldset>
            <legend>You</legend>
            <Field name="name" label="Your name" autoComplete="name" required defaultValue={details?.name} />
            <Field
              name="email"
              label="E-mail"
              type="email"
              autoComplete="email"
              required
              hint="The order, the invoice and downloads go there."
              defaultValue={details?.email ?? visitor.actor?.email}
            />
            <Field
              name="organisation"
              label="Organisation (optional)"
              autoComplete="organization"
              defaultValue={details?.organisation}
            />
            {!ships && <BillingCountry saved={details} asked={country} />}
          </fieldset>
          {ships && <Delivery saved={details} asked={country} />}
          {places.map(({ date, quantity }) => (
            <Attendees key={date.id} date={date} quantity={quantity} saved={details?.attendees[date.id] ?? []} />
          ))}
          <fieldset>
            <legend>For your books (all optional)</legend>
            <Field
              name="poNumber"
              label="Purchase order number"
              hint="Printed on the invoice."
              defaultValue={details?.poNumber}
            />
            <Field
              name="invoiceEmail"
              label="Send the invoice to"
              type="email"
              hint="Left empty, it goes to you."
              defaultValue={details?.invoiceEmail}
            />
            <TextArea name="note" label="A note to us" rows={3} defaultValue={details?.note} />
          </fieldset>
          <Submit>See everything once more</Submit>
        </ActionForm>
        <Summary quote={quote} to={goingTo(details, country)} />
      </div>
      <p>
        <a href={country ? `/cart?country=${country}` : '/cart'}>Back to the cart</a>
      </p>
    </main>
  )
}
