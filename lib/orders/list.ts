import type { Standing } from '@/db/schema/order-list'
import { countries } from '@/lib/base/countries'
import type { ListShape } from '@/lib/lists/rules'

/** How staff say it. */
export const STANDS: Record<Standing, string> = {
  'to-ship': 'to ship',
  'part-shipped': 'part shipped',
  'waiting-for-payment': 'waiting for payment',
  'waiting-for-transfer': 'waiting for a bank transfer',
  'payment-ended': 'never paid',
  shipped: 'shipped',
  done: 'paid, nothing to ship',
  refunded: 'refunded in full',
  cancelled: 'cancelled',
}

export const ORDERS_LIST: ListShape = {
  name: 'orders',
  filters: [
    { key: 'find', label: 'Number, name, e-mail, SKU or PO', kind: 'text' },
    {
      key: 'standing',
      label: 'How it stands',
      kind: 'choice',
      choices: Object.entries(STANDS).map(([value, label]) => ({ value, label })),
    },
    {
      key: 'country',
      label: 'Country',
      kind: 'choice',
      choices: countries.map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'since', label: 'Since', kind: 'day' },
    { key: 'until', label: 'Until', kind: 'day' },
  ],
  sorts: [
    { key: 'placed', label: 'Placed', isDescending: true },
    { key: 'total', label: 'Total', isDescending: true },
  ],
}
