import { format, isLess, money } from '@/lib/base/money'
import type { OrderView } from '@/lib/orders/queries/orders'
import { paidOf, refundedOf } from '@/lib/orders/rules'
import { button, type Letter, list, quiet, words } from '../letter'

type Refund = OrderView['refunds'][number]

/** A payment that was begun and then refused, sometimes days later. */
export function paymentFailedLetter(order: OrderView, again: { label: string; link: string } | null): Letter {
  return {
    subject: `The payment for order ${order.number} did not go through`,
    blocks: [
      words(`Hello ${order.name},`),
      words(
        `Your bank did not let the payment of ${format(order.total)} for order ${order.number} through. You have paid nothing.`,
      ),
      words(
        'What we had put aside for you is on sale again. If you would still like it, please order once more, perhaps with another card.',
      ),
      ...(again ? [button(again.label, again.link)] : []),
    ],
  }
}

/** Paid, but after what was held had gone to somebody else. */
export function placesGoneLetter(order: OrderView, refund: Refund): Letter {
  return {
    subject: `Order ${order.number}: we are sorry, and your money is on its way back`,
    blocks: [
      words(`Hello ${order.name},`),
      words(
        `Your payment for order ${order.number} reached us after the time for which we could hold it, and meanwhile somebody else had taken what was left.`,
      ),
      words(
        `We are sorry. The whole amount, ${format(money(refund.amount))}, goes back the way it came. There is nothing that you need to do.`,
      ),
      ...list(
        'What you had ordered',
        order.lines.map((line) => ({ text: `${line.quantity} × ${line.title}, ${line.detail}` })),
      ),
      quiet(
        'Banks commonly take five to ten working days to show a refund. Write to us if it has not arrived by then.',
      ),
    ],
  }
}

/** By staff. Why is for them alone, and each sum that goes back has a mail of its own. */
export function orderCancelledLetter(order: OrderView, link: string): Letter {
  const isPaid = order.payments.length > 0
  const isOwed = isLess(refundedOf(order), paidOf(order))
  return {
    subject: `Order ${order.number} is cancelled`,
    blocks: [
      words(`Hello ${order.name},`),
      words(
        isPaid
          ? `We have cancelled your order ${order.number}. Nothing more of it is sent, and the files, codes and places in it have ended.`
          : `We have cancelled your order ${order.number}, so please do not pay for it any more. What we had kept for you is on sale again.`,
      ),
      ...(isOwed ? [words('If money goes back to you, we write to you as soon as it is sent.')] : []),
      ...(isPaid
        ? []
        : [words('Is your transfer on its way already? Then answer this mail, and we will see that nothing is lost.')]),
      button('Open your order', link),
      quiet('You did not expect this? Just answer this mail.'),
    ],
  }
}

export function refundLetter(order: OrderView, refund: Refund, link: string): Letter {
  const lines = order.refundLines.filter((line) => line.refundId === refund.id)
  // Why is for the staff alone: the mail has the sum of it.
  const rest = lines.reduce((left, { amount }) => left - amount, refund.amount - refund.shipping)
  const gst = refund.gst > 0 ? `, GST of ${format(money(refund.gst))} included` : ''
  return {
    subject: `Refund for order ${order.number}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`We have sent ${format(money(refund.amount))} back to you${gst}.`),
      ...list('What it is for', [
        ...lines.map((part) => {
          const line = order.lines.find((each) => each.id === part.lineId)
          return { text: `${part.quantity} × ${line?.title ?? 'item'}: ${format(money(part.amount))}` }
        }),
        ...(refund.shipping > 0 ? [{ text: `Freight: ${format(money(refund.shipping))}` }] : []),
        ...(rest > 0 ? [{ text: `Besides: ${format(money(rest))}` }] : []),
      ]),
      button('Open your order', link),
      quiet('Banks commonly take five to ten working days to show a refund.'),
    ],
  }
}
