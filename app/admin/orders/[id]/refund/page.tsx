import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Hidden, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { format, money } from '@/lib/base/money'
import { ReturnForm } from '@/lib/checkout/refunds'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { decideReturn, leftOf, type Return } from '@/lib/orders/returns'
import { Facts, Head, Part } from '../../../_ui/shell'
import { refundAction } from '../../actions'
import { REFUND } from '../../words'
import { Wish } from './wish'

type Query = Record<string, string | string[] | undefined>

const { metadata, page } = staffPage({
  title: 'Refund',
  see: 'refund',
  async show({ world, params, query }) {
    const order = await findOrder(world.db, params.id ?? '')
    if (!order) notFound()
    const typed = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']))
    const wish = ReturnForm.safeParse(typed)
    const isAsked =
      wish.success &&
      (wish.data.isAll ||
        wish.data.isShipping ||
        wish.data.amount !== null ||
        wish.data.places.length > 0 ||
        Object.values(wish.data.units).some((count) => count > 0))
    const found = wish.success && isAsked ? decideReturn(order, wish.data) : undefined
    const left = order.payments.reduce((all, { id }) => all + leftOf(order, id).minor, 0)
    return (
      <>
        <Head
          title={`Refund for order ${order.number}`}
          up={{ href: `/admin/orders/${order.id}`, title: `Order ${order.number}` }}
          lead={`${format(money(left))} of what was paid is left. First say what goes back; then you see the sum, and nothing is sent before you press the second button.`}
        />
        {!wish.success && <p className="notice notice-error">Please give a sum such as 12.50.</p>}
        {found && !found.ok && <p className="notice notice-error">{sayRefusal(found.refusal)}</p>}
        {found?.ok && <Preview order={order} back={found.value} typed={typed} refundKey={world.newId()} />}
        <Part title={found?.ok ? 'Something else?' : 'What goes back'}>
          <Wish order={order} typed={typed} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

type Shown = { order: OrderView; back: Return; typed: Query; refundKey: string }

/** The sum before the click, and the form that carries exactly this wish. */
function Preview({ order, back, typed, refundKey }: Shown) {
  const titleOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.title ?? ''
  const nameOf = (placeId: string | null) => order.places.find(({ id }) => id === placeId)?.attendeeName
  const isWish = ([name]: [string, unknown]) => /^(all|shipping|amount|units:|place:)/.test(name)
  const free = back.amount.minor - back.shipping.minor - back.lines.reduce((all, { amount }) => all + amount.minor, 0)
  return (
    <Part title={`${format(back.amount)} goes back`} id="sum">
      <Facts
        of={[
          ...back.lines.map(({ lineId, quantity, amount, placeId }): [string, ReactNode] => [
            `${quantity} × ${titleOf(lineId)}${nameOf(placeId) ? `, ${nameOf(placeId)}` : ''}`,
            <Price key={lineId} of={amount} />,
          ]),
          ...(back.shipping.minor > 0
            ? [['Freight', <Price key="freight" of={back.shipping} />] as [string, ReactNode]]
            : []),
          ...(free > 0
            ? [['For nothing in particular', <Price key="free" of={money(free)} />] as [string, ReactNode]]
            : []),
          ['GST within it', <Price key="gst" of={back.gst} />],
        ]}
      />
      <ActionForm action={refundAction} label="Refund">
        <input type="hidden" name="order" value={order.id} />
        <input type="hidden" name="key" value={refundKey} />
        <Hidden name="expected" value={back.amount.minor} />
        {Object.entries(typed)
          .filter(isWish)
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={String(value ?? '')} />
          ))}
        <Field name="reason" label="Why" required hint="Kept with the refund and with what you did." maxLength={200} />
        <Submit>Refund {format(back.amount)}</Submit>
      </ActionForm>
    </Part>
  )
}

function sayRefusal(refusal: { kind: keyof typeof REFUND } & Record<string, unknown>) {
  const word: unknown = REFUND[refusal.kind]
  return typeof word === 'function' ? String(word(refusal)) : String(word)
}
