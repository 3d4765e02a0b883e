'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeVariant, makeVariant, moveVariant, retireVariant } from '@/lib/catalogue/commands/variants'
import { ChangeVariant, MakeVariant, MoveVariant, RetireVariant } from '@/lib/catalogue/rules/variant-form'
import { moveStock } from '@/lib/stock/commands/movements'
import { MoveStock } from '@/lib/stock/rules/movements'
import { afterVariant, stockWords, variantWords } from './answers'

export const makeVariantAction = staffAction('edit-products', MakeVariant, makeVariant, variantWords, afterVariant)
export const changeVariantAction = staffAction(
  'edit-products',
  ChangeVariant,
  changeVariant,
  variantWords,
  afterVariant,
)
export const retireVariantAction = staffAction(
  'edit-products',
  RetireVariant,
  retireVariant,
  variantWords,
  afterVariant,
)
export const moveStockAction = staffAction('move-stock', MoveStock, moveStock, stockWords, afterVariant)
export const moveVariantAction = staffAction(
  'edit-products',
  MoveVariant,
  moveVariant,
  variantWords,
  ({ productId }) => `/admin/products/${productId}?said=saved`,
)
