import type { Db } from '@/db/open'
import type { ImportKind } from '@/db/schema/imports'
import type { CsvColumn } from '@/lib/lists/csv'
import { askedFor } from '@/lib/lists/rules'
import { type ImportRow, listRows, ROWS_LIST } from './queries'
import {
  type Following,
  listStoredNuggets,
  listStoredProducts,
  listStoredStock,
  listStoredVariants,
} from './queries/stored'
import type { Cells } from './rules/columns'
import { COLUMNS_OF } from './rules/kinds'
import { standingCells, wordCells } from './rules/nuggets'
import { productCells } from './rules/products'
import { stockCells } from './rules/stock'
import { variantCells } from './rules/variants'

type Listed = { id: string; cells: Cells }[]

const LISTS: Record<ImportKind, (db: Db, page: Following) => Promise<Listed>> = {
  products: async (db, page) =>
    (await listStoredProducts(db, page)).map((row) => ({ id: row.product.id, cells: productCells(row) })),
  variants: async (db, page) =>
    (await listStoredVariants(db, page)).map(({ variant, product }) => ({
      id: variant.id,
      cells: variantCells(variant, product),
    })),
  stock: async (db, page) => (await listStoredStock(db, page)).map((row) => ({ id: row.id, cells: stockCells(row) })),
  nuggets: async (db, page) =>
    (await listStoredNuggets(db, page)).map((row) => ({
      id: row.id,
      cells: { ...standingCells(row), ...wordCells(row.words) },
    })),
}

export const AT_ONCE = 200

/** The columns in which things of a kind go out and come back. */
export const columnsOf = (kind: ImportKind): CsvColumn<Cells>[] =>
  COLUMNS_OF[kind].map(({ field, title }) => ({ title, value: (cells) => cells[field] ?? '' }))

/** Everything of one kind, page by page, so that its length needs no memory. */
export async function* pagesOf(db: Db, kind: ImportKind): AsyncGenerator<Cells[]> {
  let after = ''
  for (;;) {
    const rows = await LISTS[kind](db, { after, size: AT_ONCE })
    if (rows.length === 0) return
    yield rows.map(({ cells }) => cells)
    after = rows.at(-1)?.id ?? ''
  }
}

/** The rows of a file that were left out, page by page. */
export async function* wrongOf(db: Db, importId: string): AsyncGenerator<ImportRow[]> {
  let asked = askedFor(ROWS_LIST, { outcome: 'wrong' })
  for (;;) {
    const page = await listRows(db, importId, asked, AT_ONCE)
    yield page.rows
    if (!page.next) return
    asked = { ...asked, cursor: page.next }
  }
}
