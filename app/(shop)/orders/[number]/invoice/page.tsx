import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readHouse } from '@/app/_server/house'
import { requestWorld } from '@/app/_server/world'
import { DayOf, Price } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import { countryName } from '@/lib/base/countries'
import { money } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import { addressLines } from '@/lib/orders/names'
import type { OrderView } from '@/lib/orders/queries/orders'
import { invoiceNumber, orderStatus } from '@/lib/orders/rules'
import { findGst } from '@/lib/pricing/queries/gst'
import { invoiceName } from '@/lib/pricing/rules/gst'
import { bankOf, showAbn } from '@/lib/settings/rules'
import { openOrder } from '../../open-order'
import { Lines, OrderSums } from '../lines'
import { TransferFacts } from '../transfer'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Invoice', robots: { index: false } }

export default async function InvoicePage({ params, searchParams }: PageProps<'/orders/[number]/invoice'>) {
  const { number } = await params
  const { key } = await searchParams
  const order = await openOrder(number, key)
  const invoice = order?.invoice
  const isAwaited = order !== undefined && orderStatus(order) === 'waiting-for-transfer'
  if (!order || !(invoice || isAwaited)) notFound()
  const { db, site } = await requestWorld()
  const title = invoice
    ? `${invoiceName(await findGst(db, invoice.issuedAt))} ${invoiceNumber(invoice)}`
    : `Pro forma for order ${order.number}`
  const { logo } = await readHouse()
  const { delivery } = order

  return (
    <main id="content" className="page invoice">
      {logo && <Shown picture={logo} wide="192px" />}
      <h1>{title}</h1>
      {isAwaited && <p className="lead">Not yet paid. This is not an invoice: that follows when the money has come.</p>}
      <dl className="facts">
        <div>
          <dt>From</dt>
          <dd>
            {[site.name, ...(site.postal ?? 'Adelaide, Australia').split('\n')].join(', ')}
            {site.abn ? <>, ABN {showAbn(site.abn)}</> : ' (sample: the owner’s ABN stands here)'}
          </dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>{[order.organisation, order.name, countryName(order.billingCountry)].filter(Boolean).join(', ')}</dd>
        </div>
        {delivery && (
          <div>
            <dt>{invoice ? 'Delivered to' : 'Goes to'}</dt>
            <dd>{addressLines(delivery).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{invoice ? 'Issued' : 'Ordered'}</dt>
          <dd>
            <DayOf at={invoice?.issuedAt ?? order.placedAt} zone={HOME_ZONE} />
          </dd>
        </div>
        <div>
          <dt>Order</dt>
          <dd>
            {order.number}
            {order.poNumber && <>, purchase order {order.poNumber}</>}
          </dd>
        </div>
      </dl>
      <Lines order={order} />
      <OrderSums order={order} />
      {isAwaited ? (
        <section aria-labelledby="transfer">
          <h2 id="transfer">To be paid by bank transfer</h2>
          <TransferFacts order={order} bank={bankOf(site)} />
          <p>Amounts are Australian dollars.</p>
        </section>
      ) : (
        <p>Paid in full. Amounts are Australian dollars.</p>
      )}
      <Adjusted order={order} />
      {site.invoiceFooter && <p>{site.invoiceFooter}</p>}
      <p className="no-print">
        <a href={`/orders/${order.number}?key=${encodeURIComponent(typeof key === 'string' ? key : '')}`}>
          Back to the order
        </a>
      </p>
    </main>
  )
}

/** What of the sums above has gone back since, for the books of whoever keeps this invoice. */
function Adjusted({ order }: { order: OrderView }) {
  const [paid] = order.payments
  const back = order.refunds.filter(({ failedAt, paymentId }) => failedAt === null && paymentId === paid?.id)
  if (back.length === 0) return null
  return (
    <section aria-labelledby="adjusted">
      <h2 id="adjusted">Adjusted since</h2>
      <ul>
        {back.map(({ id, at, amount, gst }) => (
          <li key={id}>
            <DayOf at={at} zone={HOME_ZONE} />: <Price of={money(amount)} /> refunded, GST of <Price of={money(gst)} />{' '}
            included
          </li>
        ))}
      </ul>
    </section>
  )
}
