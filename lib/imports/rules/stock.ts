import type { Cells, Column } from './columns'

export type StoredStock = { id: string; sku: string; title: string; isCounted: boolean; left: number }

export const STOCK_COLUMNS: Column[] = [
  { field: 'sku', title: 'SKU', hint: 'Says which format is meant; its copies have to be counted.' },
  { field: 'title', title: 'What it is', hint: 'For whoever counts; not read back.', isNote: true },
  { field: 'left', title: 'In stock', hint: 'Copies that lie there and that no order has taken.' },
  { field: 'reason', title: 'Why', hint: 'Stands beside the movement; empty: the name of the file.', isNote: true },
]

export const stockCells = ({ sku, title, left }: StoredStock): Cells => ({ sku, title, left: String(left), reason: '' })
