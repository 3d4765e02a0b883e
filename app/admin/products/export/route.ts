import { csvRoute } from '@/app/_server/csv-answer'
import { decimal } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { iso } from '@/lib/base/time'
import { listProductsForStaff, rangeOf } from '@/lib/catalogue/queries/product-list'
import { PRODUCTS_LIST } from '@/lib/catalogue/rules/product-list'

type Row = Awaited<ReturnType<typeof listProductsForStaff>>['rows'][number]

export const GET = csvRoute<Row & { standing: string }>({
  see: 'see-products',
  shape: PRODUCTS_LIST,
  columns: [
    { title: 'Address', value: ({ slug }) => slug },
    { title: 'Title', value: ({ title }) => title },
    { title: 'Kind', value: ({ kind }) => kind },
    { title: 'Series', value: ({ series }) => series },
    { title: 'State', value: ({ standing }) => standing },
    { title: 'SKUs', value: ({ variants }) => variants.map(({ sku }) => sku).join(' ') },
    { title: 'ISBNs', value: ({ variants }) => variants.flatMap(({ isbn }) => isbn ?? []).join(' ') },
    { title: 'From AUD', value: (row) => priceOf(row, 'from') },
    { title: 'To AUD', value: (row) => priceOf(row, 'to') },
    { title: 'Place in the window', value: ({ rank }) => rank },
    { title: 'Changed', value: ({ changedAt }) => changedAt && iso(changedAt) },
  ],
  async list({ db, now }, asked, size) {
    const page = await listProductsForStaff(db, asked, now(), size)
    return { ...page, rows: page.rows.map((row) => ({ ...row, standing: publicationOf(row, now()) })) }
  },
})

function priceOf(row: Row, end: 'from' | 'to') {
  const range = rangeOf(row)
  return range ? decimal(range[end]) : null
}
