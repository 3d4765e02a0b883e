import { format, type Money } from '@/lib/base/money'

export const NO_ORDER = 'There is no such order.'

export const SHIP = {
  'no-such-order': NO_ORDER,
  'not-paid': 'This order is not paid, or it was cancelled: nothing of it leaves the house.',
  'nothing-to-ship': 'Please say how many of what are in the parcel.',
  'more-than-ordered': ({ title, owed }: { title: string; owed: number }) =>
    `Of ${title} only ${owed} ${owed === 1 ? 'is' : 'are'} still to be sent. Has somebody else just recorded this parcel?`,
}

export const REFUND = {
  'no-such-order': NO_ORDER,
  'not-paid': 'Nothing was paid for this order, so nothing can go back.',
  'nothing-to-refund': 'There is nothing left of that to give back.',
  'more-than-bought': ({ title, left }: { title: string; left: number }) =>
    `Of ${title} only ${left} can still go back. Has somebody else just refunded it?`,
  'more-than-left': ({ left }: { left: Money }) => `Only ${format(left)} of what was paid is left to give back.`,
  'sum-changed': ({ now }: { now: Money }) =>
    `It would be ${format(now)} now: something changed since this page was opened. Please work it out again.`,
}

export const CANCEL = {
  'no-such-order': NO_ORDER,
  'cancelled-before': 'This order was cancelled before.',
  'all-sent': 'All of it has left the house. It can only be refunded now.',
  'paid-meanwhile': 'It was paid while you were looking. Please open it anew and decide again.',
  'payment-unavailable': 'Stripe does not answer, so we cannot close the payment page. Please try again in a minute.',
}

export const BANK = {
  'no-such-order': NO_ORDER,
  'paid-before': 'This order is paid already.',
  'cancelled-before': 'This order was cancelled. Please make a quote anew.',
  'reference-taken': 'Another payment has that reference already.',
  gone: 'Some of it has been sold to others meanwhile. Please agree with the buyer what to do before you take the money.',
  'payment-unavailable': 'Stripe does not answer, so we cannot close the payment page. Please try again in a minute.',
}

export const MORE_TIME = {
  'no-such-order': NO_ORDER,
  'not-waiting': 'This order waits for no transfer any more. Please open it anew.',
  past: 'That day has passed. Please choose today or a later one.',
  'too-far': 'Please choose a day within a year.',
}
