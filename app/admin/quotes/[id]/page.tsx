import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Select, Submit } from '@/app/_ui/form'
import { Sums } from '@/app/(shop)/cart/totals'
import { listActsOn } from '@/lib/audit/queries'
import { countries } from '@/lib/base/countries'
import { addDays, dayIn, HOME_ZONE } from '@/lib/base/time'
import { findOffers } from '@/lib/cart/queries'
import { namesOf } from '@/lib/orders/names'
import { listOfferNames } from '@/lib/pricing/queries/offers'
import { quotePath } from '@/lib/quotes/link'
import { findQuote, keyOfLine, listQuoteLines, type QuoteRow, quoteAgreed } from '@/lib/quotes/queries'
import { quoteState } from '@/lib/quotes/rules'
import { Acts } from '../../_ui/acts'
import { EditForm } from '../../_ui/edit-form'
import { Rows } from '../../_ui/rows'
import { Head, Part } from '../../_ui/shell'
import { makeQuoteAction, withdrawQuoteAction } from '../actions'
import { QUOTE_STANDS } from '../words'
import '@/app/_ui/styles/buying.css'

const COLUMNS = [
  { name: 'offer', label: 'SKU or course date', choices: 'offers', isWide: true },
  { name: 'quantity', label: 'How many', inputMode: 'numeric' },
  { name: 'price', label: 'Each, ex GST' },
] as const
const GOOD_FOR = 30

const { metadata, page } = staffPage({
  title: 'A quote',
  see: 'make-orders',
  async show({ world, params }) {
    const id = params.id ?? ''
    const row = await findQuote(world.db, id)
    const lines = row ? await listQuoteLines(world.db, id) : []
    const offers = await findOffers(world.db, lines.map(keyOfLine))
    const all = await listOfferNames(world.db)
    const rows = lines.map((line) => {
      const offer = offers.get(keyOfLine(line))
      return {
        offer: offer ? namesOf(offer).sku : '',
        quantity: line.quantity,
        price: line.unitPrice === null || line.tierBasisPoints > 0 ? null : dollarsOf(line.unitPrice),
      }
    })
    const state = row && quoteState(row, world.now())
    const isDone = state === 'accepted'
    return (
      <>
        <Head
          title={row ? `Quote ${row.number}` : 'Make an order for somebody'}
          up={{ href: '/admin/quotes', title: 'Quotes' }}
          lead={
            state ? QUOTE_STANDS[state] : 'What, how much of it and for whom: the buyer gets a link and pays there.'
          }
        >
          {row && state === 'open' && <a href={quotePath(world, row)}>What the buyer sees</a>}
          {row?.orderId && <a href={`/admin/orders/${row.orderId}`}>The order</a>}
        </Head>
        {row?.words && <blockquote>{row.words}</blockquote>}
        {row && (
          <Part title="What it comes to">
            <Sums quote={await quoteAgreed(world.db, row, world.now())} />
          </Part>
        )}
        {!isDone && (
          <EditForm
            action={makeQuoteAction}
            revision={row?.revision ?? 0}
            label="The quote"
            save="Save without sending"
            isSaveQuiet
            more={
              <Submit name="do" value="send" className="button">
                Save and send to the buyer
              </Submit>
            }
          >
            <input type="hidden" name="quote" value={id} />
            <Rows
              name="line"
              legend="What"
              hint="A price that is left empty is today’s, with its bulk discount."
              add="Add a line"
              columns={[...COLUMNS]}
              rows={rows}
              choices={all.map(({ name, title }) => ({ value: name, label: title }))}
            />
            <Buyer row={row} />
            <Field
              name="freight"
              label="Freight, ex GST"
              required
              inputMode="decimal"
              defaultValue={row?.freight == null ? '' : dollarsOf(row.freight)}
              hint="What you have worked out for all of it."
            />
            <Field
              name="validUntil"
              label="Good until the end of"
              type="date"
              required
              defaultValue={row?.validUntil ?? addDays(dayIn(world.now(), HOME_ZONE), GOOD_FOR)}
            />
            <Field name="poNumber" label="Purchase order number" defaultValue={row?.poNumber} />
          </EditForm>
        )}
        {row && (state === 'open' || state === 'asked') && (
          <ActionForm action={withdrawQuoteAction} className="form row" label="Withdraw the quote">
            <input type="hidden" name="quote" value={id} />
            <Submit className="button button-quiet">Withdraw it</Submit>
          </ActionForm>
        )}
        <Part title="What staff changed">
          <Acts of={await listActsOn(world.db, 'quote', id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

const dollarsOf = (cents: number) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function Buyer({ row }: { row: QuoteRow | undefined }) {
  const address = row?.delivery
  return (
    <fieldset>
      <legend>For whom</legend>
      <Field name="name" label="Name" required defaultValue={row?.name} />
      <Field name="email" label="E-mail" type="email" required defaultValue={row?.email} />
      <Field name="organisation" label="Organisation" defaultValue={row?.organisation} />
      <Field
        name="street"
        label="Street and number"
        defaultValue={address?.street}
        hint="Only where something is sent."
      />
      <Field name="street2" label="More of the address" defaultValue={address?.street2} />
      <div className="field-row">
        <Field name="city" label="Town" defaultValue={address?.city} />
        <Field name="state" label="State" defaultValue={address?.state} />
        <Field name="postcode" label="Postcode" defaultValue={address?.postcode} />
      </div>
      <Select name="country" label="Country" required defaultValue={address?.country ?? row?.billingCountry ?? 'AU'}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </fieldset>
  )
}
