import { format } from '@/lib/base/money'
import { showDay } from '@/lib/base/time'
import { GRACE_DAYS, transferFacts } from '@/lib/checkout/transfers'
import type { OrderView } from '@/lib/orders/queries/orders'
import { type Bank, type House, showAbn } from '@/lib/settings/rules'
import { button, type Letter, list, quiet, words } from '../letter'
import { slip } from './slip'

/** Where the money goes and by when; the buyer's own has the order's link. */
export function transferLetter(order: OrderView, bank: Bank | undefined, link: string): Letter {
  return {
    subject: `Order ${order.number}: paying by bank transfer`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`Thank you for your order ${order.number}. It is not paid yet, and it is held for you meanwhile.`),
      ...howToPay(order, bank),
      slip(order),
      button('Open your order', link),
      quiet('Keep this mail to yourself: whoever has its link can open your order. A question? Just answer it.'),
    ],
  }
}

/** For the people who pay the bills. */
export function transferInvoiceLetter(
  order: OrderView,
  bank: Bank | undefined,
  site: { name: string } & Partial<House>,
): Letter {
  const { organisation, name, number, poNumber } = order
  const forOrder = poNumber ? ` for purchase order ${poNumber}` : ''
  return {
    subject: `Pro forma${forOrder}: order ${number}, to be paid by bank transfer`,
    blocks: [
      words(`From ${site.name}${site.abn ? `, ABN ${showAbn(site.abn)}` : ''}, for ${organisation || name}.`),
      words(`Order ${number}${forOrder} is not paid yet. The invoice follows as soon as the money has come.`),
      ...howToPay(order, bank),
      slip(order),
      words('Amounts are Australian dollars.'),
    ],
  }
}

function howToPay(order: OrderView, bank: Bank | undefined) {
  const facts = transferFacts(order, bank).map(([name, value]) => ({ text: `${name}: ${value}` }))
  return [
    ...list('Please pay', facts),
    ...(bank ? [] : [words('Please answer this mail: we will tell you which account it goes to.')]),
    words(
      `Please give the reference exactly, so that we know whose money it is. Transfers take a day or two. As soon as yours is there we write to you and begin. If it has not come ${GRACE_DAYS} days after the last day, we put what is held back on sale.`,
    ),
  ]
}

export function transferEndedLetter(order: OrderView): Letter {
  const isCalledOff = order.transfer?.outcome === 'date-cancelled'
  const dueOn = order.transfer ? ` by ${showDay(order.transfer.dueOn)}` : ''
  return {
    subject: `Order ${order.number}: nothing is held for you any more`,
    blocks: [
      words(`Hello ${order.name},`),
      words(
        isCalledOff
          ? `A course date in your order ${order.number} will not be held, so please do not pay for it.`
          : `We looked for your transfer of ${format(order.total)} for order ${order.number}${dueOn} and have not seen it. That is no trouble; we only put what we had kept for you back on sale.`,
      ),
      words(
        'Is the money on its way, or would you still like some of it? Answer this mail, and we will see together what is there.',
      ),
    ],
  }
}
