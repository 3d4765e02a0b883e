import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { DayOf, When } from '@/app/_ui/format'
import { Lines, OrderSums } from '@/app/(shop)/orders/[number]/lines'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { countryName } from '@/lib/base/countries'
import { format, money } from '@/lib/base/money'
import { dayIn, HOME_ZONE } from '@/lib/base/time'
import { hasGoodsToSend } from '@/lib/checkout/care'
import { findAttemptOfOrder } from '@/lib/checkout/queries'
import { countDownloads } from '@/lib/downloads/queries'
import { MEANS } from '@/lib/orders/file'
import { orderPath } from '@/lib/orders/link'
import { addressLines } from '@/lib/orders/names'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { invoiceNumber, partsToShip, refundedOf } from '@/lib/orders/rules'
import { standingOf } from '@/lib/orders/standing'
import { isAllThere } from '@/lib/stock/commands'
import { Acts } from '../../_ui/acts'
import { Facts, Head, Part } from '../../_ui/shell'
import { Stands } from '../stands'
import { BankPayment, BankRefunds, Cancel, Delivery, Note, SendAgain } from './care'
import { Places, Rights } from './rights'
import { Ship } from './ship'
import { storyOf } from './story'
import { dueFacts, MoreTime, StillThere } from './transfer'
import '@/app/_ui/styles/buying.css'

const { metadata, page } = staffPage({
  title: 'An order',
  see: 'see-orders',
  async show({ world, staff, params }) {
    const order = await findOrder(world.db, params.id ?? '')
    if (!order) notFound()
    const acts = await listActsOn(world.db, 'order', order.id)
    const attempt = await findAttemptOfOrder(world.db, order.id)
    const story = await storyOf(world, order, attempt, acts)
    const fetched = await countDownloads(world.db, order.entitlements)
    const { standing } = standingOf(order)
    const mayChange = can(staff, 'change-orders')
    const isOwed = hasGoodsToSend(order) && order.payments.length > 0
    const isUnpaid = order.payments.length === 0 && !order.cancellation

    return (
      <>
        <Head
          title={`Order ${order.number}`}
          up={{ href: '/admin/orders', title: 'Orders' }}
          lead={<Stands standing={standing} />}
        >
          {order.payments.length > 0 && can(staff, 'refund') && (
            <a className="button button-quiet" href={`/admin/orders/${order.id}/refund`}>
              Refund
            </a>
          )}
          {isOwed && <a href={`/admin/orders/${order.id}/slip`}>Packing slip</a>}
          {mayChange && <a href={orderPath(world, order)}>What the buyer sees</a>}
        </Head>
        <Facts of={[...factsOf(order), ...dueFacts(order)]} />
        {standing === 'payment-ended' && <StillThere isAllThere={await isAllThere(world, order.id)} />}
        <Part title="What was ordered">
          <Lines order={order} />
          <OrderSums order={order} />
        </Part>
        {isOwed && can(staff, 'record-shipment') && (
          <Part title="Send" id="send">
            <Ship order={order} parts={partsToShip(order)} back="order" />
          </Part>
        )}
        {order.places.length > 0 && (
          <Part title="Places" id="places">
            <Places order={order} mayName={can(staff, 'name-attendees')} />
          </Part>
        )}
        {mayChange && <Rights order={order} fetched={fetched} />}
        {can(staff, 'refund') && <BankRefunds order={order} />}
        <Part title="The whole story" id="story">
          <ol className="story">
            {story.map(({ id, at, by, what, kind }) => (
              <li key={id}>
                <When at={at} zone={HOME_ZONE} />{' '}
                <span className="state" data-kind={kind}>
                  {by}
                </span>{' '}
                {what}
              </li>
            ))}
          </ol>
          <Note order={order} noteKey={world.newId()} />
        </Part>
        {mayChange && (
          <Part title="Look after it">
            {isUnpaid && can(staff, 'record-payment') && <BankPayment order={order} />}
            {isUnpaid && <MoreTime order={order} today={dayIn(world.now(), HOME_ZONE)} />}
            <SendAgain order={order} sendKey={world.newId()} />
            {hasGoodsToSend(order) && <Delivery order={order} />}
            {!order.cancellation && <Cancel order={order} />}
          </Part>
        )}
        <Part title="What staff changed">
          <Acts of={acts} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function factsOf(order: OrderView): Parameters<typeof Facts>[0]['of'] {
  const { delivery, invoice } = order
  const back = refundedOf(order)
  return [
    ['Placed', <DayOf key="day" at={order.placedAt} zone={HOME_ZONE} />],
    ['Buyer', [order.name, order.organisation, order.email].filter(Boolean).join(', ')],
    ['Billed in', countryName(order.billingCountry)],
    ...(delivery ? [['Goes to', addressLines(delivery).join(', ')] as [string, string]] : []),
    ...(order.poNumber ? [['Purchase order', order.poNumber] as [string, string]] : []),
    ...(invoice ? [['Invoice', invoiceNumber(invoice)] as [string, string]] : []),
    ...(order.invoiceEmail ? [['Invoice goes to', order.invoiceEmail] as [string, string]] : []),
    ['Total', format(order.total)],
    ...(back.minor > 0 ? [['Refunded', format(back)] as [string, string]] : []),
    ...order.payments.map(({ amount, method }): [string, string] => [
      'Paid',
      `${format(money(amount))} by ${MEANS[method]}`,
    ]),
    ...(order.note ? [['The buyer wrote', order.note] as [string, string]] : []),
  ]
}
