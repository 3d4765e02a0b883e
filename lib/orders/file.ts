import type { PaymentMethod } from '@/db/schema/order-facts'
import { decimal, money } from '@/lib/base/money'
import { iso } from '@/lib/base/time'
import type { CsvColumn } from '@/lib/lists/csv'
import { STANDS } from './list'
import type { ListedOrder } from './queries/list'
import type { WithMoney } from './queries/money-of-many'

/** The list of orders as a file. Amounts are Australian dollars. */
export const ORDERS_FILE: CsvColumn<WithMoney<ListedOrder>>[] = [
  { title: 'Order', value: ({ number }) => number },
  { title: 'Placed', value: ({ placedAt }) => iso(placedAt) },
  { title: 'Name', value: ({ name }) => name },
  { title: 'E-mail', value: ({ email }) => email },
  { title: 'Organisation', value: ({ organisation }) => organisation },
  { title: 'Purchase order', value: ({ poNumber }) => poNumber },
  { title: 'Country', value: ({ country }) => country },
  { title: 'How it stands', value: ({ standing }) => STANDS[standing] },
  { title: 'Items ex GST AUD', value: ({ net }) => decimal(money(net)) },
  { title: 'Shipping ex GST AUD', value: ({ shipping }) => decimal(money(shipping)) },
  { title: 'GST AUD', value: ({ gst }) => decimal(money(gst)) },
  { title: 'Total AUD', value: ({ total }) => decimal(money(total)) },
  { title: 'Paid AUD', value: ({ paid }) => decimal(paid.amount) },
  { title: 'Paid by', value: ({ paid }) => sayMeans(paid.means) },
  { title: 'Refunded AUD', value: ({ refunded }) => decimal(refunded.amount) },
  { title: 'Refunded by', value: ({ refunded }) => sayMeans(refunded.means) },
]

/** Money goes back the way it came. */
export const MEANS: Record<PaymentMethod, string> = { bank: 'bank', stripe: 'card' }
const sayMeans = (means: PaymentMethod[]) => means.map((each) => MEANS[each]).join(' and ')
