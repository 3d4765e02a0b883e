'use server'

import { staffAction } from '@/app/_server/staff-action'
import { bulkProducts } from '@/lib/catalogue/commands/bulk'
import { changeProduct, makeProduct } from '@/lib/catalogue/commands/products'
import { reprice } from '@/lib/catalogue/commands/reprice'
import { ChangeProduct, MakeProduct } from '@/lib/catalogue/rules/product-form'
import { BulkProducts, Reprice } from '@/lib/catalogue/rules/repricing'
import { afterBulk, bulkWords, productWords, repriceWords } from './answers'

export const makeProductAction = staffAction(
  'edit-products',
  MakeProduct,
  makeProduct,
  productWords,
  ({ id }) => `/admin/products/${id}?said=made`,
)

export const changeProductAction = staffAction(
  'edit-products',
  ChangeProduct,
  changeProduct,
  productWords,
  ({ id }) => `/admin/products/${id}?said=saved`,
)

export const bulkProductsAction = staffAction('edit-prices', BulkProducts, bulkProducts, bulkWords, afterBulk)

export const repriceAction = staffAction(
  'edit-prices',
  Reprice,
  reprice,
  repriceWords,
  () => '/admin/products?said=saved',
)
