import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { ActionForm, Field, Hidden, Select, Submit, TextArea } from '@/app/_ui/form'
import { countries } from '@/lib/base/countries'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines } from '@/lib/cart/queries'
import { namesOf } from '@/lib/orders/names'
import { askForQuoteAction } from '../../quotes/actions'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Ask for a quote', robots: { index: false } }

export default async function AskForQuotePage({ searchParams }: PageProps<'/cart/quote'>) {
  const { asked, country } = await searchParams
  if (typeof asked === 'string') return <Asked number={asked.replace(/[^A-Z0-9]/g, '')} />
  const world = await requestWorld()
  const cart = await findCartOf(world.db, await currentVisitor())
  const lines = cart ? await listCartLines(world.db, cart.id) : []
  if (!cart || lines.length === 0) redirect('/cart')
  const known = cart.details
  return (
    <main id="content" className="page" data-area="shop">
      <h1>Ask for a quote</h1>
      <p className="lead">
        We work out the freight by hand and write to you, usually within two working days. You then see everything once
        more before you pay.
      </p>
      <ul>
        {lines.map(({ key, offer, quantity }) => (
          <li key={key}>
            {quantity} × {namesOf(offer).title}, {namesOf(offer).detail}
          </li>
        ))}
      </ul>
      <ActionForm action={askForQuoteAction} label="Ask for a quote">
        <Hidden name="key" value={world.newId()} />
        <Field name="name" label="Your name" autoComplete="name" required defaultValue={known?.name} />
        <Field name="email" label="E-mail" type="email" autoComplete="email" required defaultValue={known?.email} />
        <Field
          name="organisation"
          label="Organisation (optional)"
          autoComplete="organization"
          defaultValue={known?.organisation}
        />
        <Field
          name="street"
          label="Street and number"
          autoComplete="shipping address-line1"
          required
          defaultValue={known?.delivery?.street}
        />
        <Field
          name="street2"
          label="Building, floor (optional)"
          autoComplete="shipping address-line2"
          defaultValue={known?.delivery?.street2}
        />
        <Field
          name="city"
          label="Town"
          autoComplete="shipping address-level2"
          required
          defaultValue={known?.delivery?.city}
        />
        <div className="field-row">
          <Field name="state" label="State" hint="In Australia: SA, NSW …" defaultValue={known?.delivery?.state} />
          <Field
            name="postcode"
            label="Postcode"
            autoComplete="shipping postal-code"
            defaultValue={known?.delivery?.postcode}
          />
        </div>
        <Select
          name="country"
          label="Country"
          required
          defaultValue={typeof country === 'string' ? country : (known?.delivery?.country ?? 'AU')}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Field
          name="poNumber"
          label="Purchase order number (optional)"
          hint="Printed on the invoice."
          defaultValue={known?.poNumber}
        />
        <TextArea name="words" label="Anything we should know (optional)" rows={4} maxLength={2000} />
        <Submit>Ask for the quote</Submit>
      </ActionForm>
      <p>
        <a href="/cart">Back to the cart</a>
      </p>
    </main>
  )
}

function Asked({ number }: { number: string }) {
  return (
    <main id="content" className="page" data-area="shop">
      <h1>Thank you for asking</h1>
      <p className="lead" role="status">
        Your question has the number {number}. We write to you with the quote and a link to accept it.
      </p>
      <p>
        What you chose is still <a href="/cart">in your cart</a>. Nothing is held and nothing was charged.
      </p>
    </main>
  )
}
