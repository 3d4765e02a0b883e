import { csvRoute } from '@/app/_server/csv-answer'
import { decimal } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { type ListedPack, listPacksForStaff } from '@/lib/catalogue/queries/product-list'
import { packSaving } from '@/lib/catalogue/rules'
import { PACKS_LIST } from '@/lib/catalogue/rules/product-list'

export const GET = csvRoute<ListedPack & { standing: string }>({
  see: 'see-products',
  shape: PACKS_LIST,
  columns: [
    { title: 'Address', value: ({ slug }) => slug },
    { title: 'SKU', value: ({ sku }) => sku },
    { title: 'Title', value: ({ title }) => title },
    { title: 'State', value: ({ standing }) => standing },
    { title: 'Price AUD', value: ({ price }) => decimal(price) },
    { title: 'Saves AUD', value: (pack) => decimal(packSaving(pack).saves) },
    {
      title: 'Parts',
      value: ({ parts }) => parts.map(({ variant, quantity }) => `${quantity} x ${variant.sku}`).join(', '),
    },
  ],
  async list({ db, now }, asked, size) {
    const page = await listPacksForStaff(db, asked, now(), size)
    return { ...page, rows: page.rows.map((pack) => ({ ...pack, standing: publicationOf(pack.publication, now()) })) }
  },
})
