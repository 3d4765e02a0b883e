'use server'

import { staffAction } from '@/app/_server/staff-action'
import { bulkProducts } from '@/lib/catalogue/commands/bulk'
import { changeProduct, makeProduct } from '@/lib/catalogue/commands/products'
import { reprice } from '@/lib/catalogue/commands/reprice'
import { ChangeProduct, MakeProduct } from '@/lib/catalogue/rules/product-form'
import { BulkProducts, Reprice } from '@/lib/catalogue/rules/repricing'
import { afterBulk, bulkWords, productWords, repriceWords } from './answers'

export const makeProductAction = staffAction(
  MakeProduct,
  makeProduct,
  productWords,
  ({ id }) => `/admin/products/${id}?said=made`,
)

export const changeProductAction = staffAction(
  ChangeProduct,
  changeProduct,
  productWords,
  ({ id }) => `/admin/products/${id}?said=saved`,
)

export const bulkProductsAction = staffAction(BulkProducts, bulkProducts, bulkWords, afterBulk)

export const repriceAction = staffAction(Reprice, reprice, repriceWords, () => '/admin/products?said=saved')
