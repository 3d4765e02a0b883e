'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeVariant, makeVariant, moveVariant, retireVariant } from '@/lib/catalogue/commands/variants'
import { ChangeVariant, MakeVariant, MoveVariant, RetireVariant } from '@/lib/catalogue/rules/variant-form'
import { moveStock } from '@/lib/stock/commands/movements'
import { MoveStock } from '@/lib/stock/rules/movements'
import { afterVariant, stockWords, variantWords } from './answers'

export const makeVariantAction = staffAction(MakeVariant, makeVariant, variantWords, afterVariant)
export const changeVariantAction = staffAction(ChangeVariant, changeVariant, variantWords, afterVariant)
export const retireVariantAction = staffAction(RetireVariant, retireVariant, variantWords, afterVariant)
export const moveStockAction = staffAction(MoveStock, moveStock, stockWords, afterVariant)
export const moveVariantAction = staffAction(
  MoveVariant,
  moveVariant,
  variantWords,
  ({ productId }) => `/admin/products/${productId}?said=saved`,
)
