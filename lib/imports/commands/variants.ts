import { changeVariant, makeVariant } from '@/lib/catalogue/commands/variants'
import { findSkuOwner, listIdsBySlug } from '@/lib/catalogue/queries/editing'
import { MakeVariant } from '@/lib/catalogue/rules/variant-form'
import { findStoredVariants } from '../queries/stored'
import { problemsIn, refusedAt } from '../rules/plan'
import { NEW_VARIANT, type StoredVariant, skuKey, VARIANT_COLUMNS, variantCells, variantForm } from '../rules/variants'
import { kindOf, wanted, wrong } from './kind'

/** The formats of works that are there. */
export const variants = kindOf<StoredVariant>({
  columns: VARIANT_COLUMNS,
  needs: [['sku']],
  usual: NEW_VARIANT,
  keyOf: skuKey,
  labelOf: ({ sku, name }) => [sku, name].filter(Boolean).join(', '),
  find: findStoredVariants,
  cellsOf: ({ variant, product }) => variantCells(variant, product),
  async want(db, cells, stored, look) {
    const { product = '' } = cells
    const at = { field: 'product', found: product }
    if (stored && product !== stored.product)
      return wrong({ ...at, refusal: { kind: 'other-product', product: stored.product } })
    const productId = (await listIdsBySlug(db, [product])).get(product)
    if (!productId) return wrong({ ...at, refusal: { kind: 'no-such-product', typed: product } })
    const form = MakeVariant.safeParse({ ...variantForm(cells), product: productId })
    if (!form.success) return wrong(...problemsIn(form.error.issues, cells))
    const { file, sku } = form.data
    const by = stored ? undefined : await findSkuOwner(db, sku)
    if (by) return wrong(refusedAt({ kind: 'sku-taken', by }, cells, 'sku'))
    if (file !== null && file !== stored?.variant.file && !(await look(file)))
      return wrong(refusedAt({ kind: 'no-such-file', typed: file }, cells, 'file'))
    const { product: _, ...facts } = form.data
    return wanted(variantCells(facts, product), (world, visitor) =>
      stored
        ? changeVariant(world, visitor, { ...facts, variant: stored.variant.id, revision: stored.variant.revision })
        : makeVariant(world, visitor, form.data),
    )
  },
})
