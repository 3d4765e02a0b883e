import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { ORDERS_LIST, STANDS } from '@/lib/orders/list'
import { type ListedOrder, listOrders } from '@/lib/orders/queries/list'

export const GET = csvRoute<ListedOrder>({
  see: 'change-orders',
  shape: ORDERS_LIST,
  columns: [
    { title: 'Order', value: ({ number }) => number },
    { title: 'Placed', value: ({ placedAt }) => iso(placedAt) },
    { title: 'Name', value: ({ name }) => name },
    { title: 'E-mail', value: ({ email }) => email },
    { title: 'Organisation', value: ({ organisation }) => organisation },
    { title: 'Purchase order', value: ({ poNumber }) => poNumber },
    { title: 'Country', value: ({ country }) => country },
    { title: 'How it stands', value: ({ standing }) => STANDS[standing] },
    { title: 'Items, ex GST (cents)', value: ({ net }) => net },
    { title: 'Shipping, ex GST (cents)', value: ({ shipping }) => shipping },
    { title: 'GST (cents)', value: ({ gst }) => gst },
    { title: 'Total (cents)', value: ({ total }) => total },
  ],
  list: ({ db }, asked, size) => listOrders(db, asked, size),
})
