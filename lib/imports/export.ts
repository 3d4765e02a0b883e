import type { Db } from '@/db/open'
import type { ImportKind } from '@/db/schema/imports'
import type { CsvColumn } from '@/lib/lists/csv'
import {
  type Following,
  listStoredNuggets,
  listStoredProducts,
  listStoredStock,
  listStoredVariants,
} from './queries/stored'
import type { Cells, Column } from './rules/columns'
import { NUGGET_COLUMNS, standingCells, wordCells } from './rules/nuggets'
import { PRODUCT_COLUMNS, productCells } from './rules/products'
import { STOCK_COLUMNS, stockCells } from './rules/stock'
import { VARIANT_COLUMNS, variantCells } from './rules/variants'

type Listed = { id: string; cells: Cells }[]
type Export = { columns: Column[]; list(db: Db, page: Following): Promise<Listed> }

/** Everything of one kind, in the columns in which it comes back. */
const EXPORTS: Record<ImportKind, Export> = {
  products: {
    columns: PRODUCT_COLUMNS,
    list: async (db, page) =>
      (await listStoredProducts(db, page)).map((row) => ({ id: row.product.id, cells: productCells(row) })),
  },
  variants: {
    columns: VARIANT_COLUMNS,
    list: async (db, page) =>
      (await listStoredVariants(db, page)).map(({ variant, product }) => ({
        id: variant.id,
        cells: variantCells(variant, product),
      })),
  },
  stock: {
    columns: STOCK_COLUMNS,
    list: async (db, page) => (await listStoredStock(db, page)).map((row) => ({ id: row.id, cells: stockCells(row) })),
  },
  nuggets: {
    columns: NUGGET_COLUMNS,
    list: async (db, page) =>
      (await listStoredNuggets(db, page)).map((row) => ({
        id: row.id,
        cells: { ...standingCells(row), ...wordCells(row.words) },
      })),
  },
}

const AT_ONCE = 200

export const columnsOf = (kind: ImportKind): CsvColumn<Cells>[] =>
  EXPORTS[kind].columns.map(({ field, title }) => ({ title, value: (cells) => cells[field] ?? '' }))

/** Page by page, so that its length needs no memory. */
export async function* pagesOf(db: Db, kind: ImportKind): AsyncGenerator<Cells[]> {
  let after = ''
  for (;;) {
    const rows = await EXPORTS[kind].list(db, { after, size: AT_ONCE })
    if (rows.length === 0) return
    yield rows.map(({ cells }) => cells)
    after = rows.at(-1)?.id ?? ''
  }
}
