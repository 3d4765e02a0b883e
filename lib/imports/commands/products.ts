import { changeProduct, decideProduct, makeProduct } from '@/lib/catalogue/commands/products'
import { findProductToEdit } from '@/lib/catalogue/queries/editing'
import { MakeProduct } from '@/lib/catalogue/rules/product-form'
import { findStoredProducts } from '../queries/stored'
import { problemsIn, refusedAt } from '../rules/plan'
import {
  PRODUCT_COLUMNS,
  productAfter,
  productCells,
  productField,
  productForm,
  productKey,
  type StoredProduct,
} from '../rules/products'
import { kindOf, wanted, wrong } from './kind'

/** Works without their formats. Covers, files and related works stay as they are; what is new is a draft. */
export const products = kindOf<StoredProduct>({
  columns: PRODUCT_COLUMNS,
  needs: [['title', 'slug']],
  usual: { rank: '100' },
  keyOf: productKey,
  labelOf: ({ title, slug }) => title || slug || '',
  find: findStoredProducts,
  cellsOf: productCells,
  async want(db, cells, stored) {
    const form = MakeProduct.safeParse(productForm(cells))
    if (!form.success) return wrong(...problemsIn(form.error.issues, cells, productField))
    const whole = stored && (await findProductToEdit(db, stored.product.id))
    const ask = {
      ...form.data,
      cover: whole?.product.coverId ?? null,
      files: (whole?.files ?? []).map((file, at) => ({ ...file, at })),
      courses: (whole?.courses ?? []).map(({ course }, at) => ({ course, at })),
      related: (whole?.related ?? []).map(({ product }, at) => ({ product, at })),
    }
    const decided = await decideProduct(db, ask, whole?.product.id)
    if (!decided.ok) return wrong(refusedAt(decided.refusal, cells, 'slug', productField))
    return wanted(productAfter(ask), (world, visitor) =>
      whole
        ? changeProduct(world, visitor, { ...ask, product: whole.product.id, revision: whole.product.revision })
        : makeProduct(world, visitor, ask),
    )
  },
})
