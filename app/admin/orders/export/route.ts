import { csvRoute } from '@/app/_server/csv-answer'
import { ORDERS_FILE } from '@/lib/orders/file'
import { ORDERS_LIST } from '@/lib/orders/list'
import { type ListedOrder, listOrders } from '@/lib/orders/queries/list'
import { type WithMoney, withMoney } from '@/lib/orders/queries/money-of-many'

export const GET = csvRoute<WithMoney<ListedOrder>>({
  see: 'change-orders',
  shape: ORDERS_LIST,
  columns: ORDERS_FILE,
  async list({ db }, asked, size) {
    const page = await listOrders(db, asked, size)
    return { ...page, rows: await withMoney(db, page.rows) }
  },
})
