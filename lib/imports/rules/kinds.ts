import type { ImportKind } from '@/db/schema/imports'
import type { Column } from './columns'
import { NUGGET_COLUMNS } from './nuggets'
import { PRODUCT_COLUMNS } from './products'
import { STOCK_COLUMNS } from './stock'
import { VARIANT_COLUMNS } from './variants'

export const COLUMNS_OF: Record<ImportKind, Column[]> = {
  products: PRODUCT_COLUMNS,
  variants: VARIANT_COLUMNS,
  stock: STOCK_COLUMNS,
  nuggets: NUGGET_COLUMNS,
}

export const titleOf = (kind: ImportKind, field: string) =>
  COLUMNS_OF[kind].find((column) => column.field === field)?.title ?? field
