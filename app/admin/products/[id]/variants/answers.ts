import type { VariantRefusal } from '@/lib/catalogue/rules/variant-form'
import type { MovementRefusal } from '@/lib/stock/rules/movements'
import { shelfRefusals } from '../../../_shelving/words'

export const afterVariant = ({ productId, id }: { productId: string; id: string }) =>
  `/admin/products/${productId}/variants/${id}?said=saved`

export const variantWords = {
  gone: shelfRefusals.gone,
  'sku-taken': shelfRefusals['sku-taken'],
  'no-such-file': ({ typed }: Extract<VariantRefusal, { kind: 'no-such-file' }>) =>
    `${typed} is not among the files that buyers can download. Please upload it first.`,
}

export const stockWords = {
  gone: shelfRefusals.gone,
  'not-counted': 'Copies of this format are not counted. Tick “Copies are counted” above first.',
  'nothing-moved': 'That changes nothing: as many are left already.',
  claimed: ({ onHand, claimed, left }: Extract<MovementRefusal, { kind: 'claimed' }>) =>
    `Of ${onHand} copies, ${claimed} belong to orders already. No more than ${Math.max(0, left)} can go out.`,
}
