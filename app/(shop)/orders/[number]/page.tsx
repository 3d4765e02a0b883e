import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { DayOf } from '@/app/_ui/format'
import { Steps } from '@/app/_ui/steps'
import { HOME_ZONE } from '@/lib/base/time'
import { isPaid, orderStatus } from '@/lib/orders/rules'
import { bankOf } from '@/lib/settings/rules'
import { openOrder } from '../open-order'
import { Codes, Downloads } from './downloads'
import { Lines, OrderSums } from './lines'
import { Places } from './places'
import { Happened, Parcels } from './story'
import { HowToPay } from './transfer'
import { OrderAgain, PayStill } from './unpaid'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Your order', robots: { index: false } }

const WORDS: Record<ReturnType<typeof orderStatus>, string> = {
  'waiting-for-payment': 'We are waiting for the payment. What you chose is held for you meanwhile.',
  'waiting-for-transfer':
    'Not yet paid. We are waiting for your bank transfer, and all of it is held for you meanwhile.',
  'payment-ended': 'The payment was not finished, so nothing was charged and nothing is held any more.',
  paid: 'Paid. Thank you.',
  'part-shipped': 'Paid, and part of it is on its way.',
  shipped: 'Paid, and all of it is on its way.',
  refunded: 'Refunded in full.',
  cancelled: 'Cancelled: nothing more of it is sent. What goes back to you stands below.',
}

const ENDED_TRANSFER =
  'Your transfer has not reached us, so nothing is held any more. If it is on its way, or if you would still like some of it, please write to us.'

export default async function OrderPage({ params, searchParams }: PageProps<'/orders/[number]'>) {
  const { number } = await params
  const { key } = await searchParams
  const order = await openOrder(number, key)
  if (!order) notFound()
  const world = await requestWorld()
  const status = orderStatus(order)
  const now = world.now()
  const link = typeof key === 'string' ? key : ''

  return (
    <main id="content" className="page order" data-area="shop">
      <h1>Order {order.number}</h1>
      {isPaid(order) && <Steps at="Done" />}
      <p className="lead" role="status">
        {status === 'payment-ended' && order.transfer ? ENDED_TRANSFER : WORDS[status]}
      </p>
      <p className="muted">
        Placed on <DayOf at={order.placedAt} zone={HOME_ZONE} />
        {order.poNumber && <>, purchase order {order.poNumber}</>}
      </p>
      {status === 'payment-ended' && !order.transfer && <OrderAgain order={order} world={world} />}
      {status === 'waiting-for-payment' && <PayStill order={order} world={world} />}
      {status === 'waiting-for-transfer' && <HowToPay order={order} bank={bankOf(world.site)} />}
      {isPaid(order) && (
        <div className="columns granted">
          <Downloads order={order} world={world} />
          <Codes order={order} />
          <Places order={order} link={link} now={now} />
          <Parcels order={order} />
        </div>
      )}
      <section aria-labelledby="lines">
        <h2 id="lines">What you ordered</h2>
        <Lines order={order} />
        <OrderSums order={order} />
        {status === 'waiting-for-transfer' && (
          <p>
            <a href={`/orders/${order.number}/invoice?key=${encodeURIComponent(link)}`}>Pro forma to print</a>
          </p>
        )}
        {order.invoice && (
          <p>
            <a href={`/orders/${order.number}/invoice?key=${encodeURIComponent(link)}`}>Invoice to print</a>
          </p>
        )}
      </section>
      <Happened order={order} />
      <p className="muted">
        Keep this page’s address to yourself: whoever has it can open the order. It is in your confirmation mail too.
        Something wrong? <a href="/contact">Write to us</a>.
      </p>
    </main>
  )
}
