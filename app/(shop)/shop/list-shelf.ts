import type { Db } from '@/db/open'
import { listPacks, listProducts } from '@/lib/catalogue/queries'
import { cheapest, packStock, type Shelved } from '@/lib/catalogue/rules'
import { listPictures } from '@/lib/media/queries'
import { listStock } from '@/lib/stock/queries'

/** Works and packs together, with what is left of them. */
export async function listShelf(db: Db): Promise<Shelved[]> {
  const [products, packs] = [await listProducts(db), await listPacks(db)]
  const variants = products.flatMap((product) => product.variants)
  const left = await listStock(
    db,
    variants.map((variant) => variant.id),
  )
  const covers = await listPictures(
    db,
    [...products, ...packs].flatMap(({ coverId }) => (coverId ? [coverId] : [])),
  )
  const isGone = (id: string) => (left.get(id) ?? 1) <= 0
  return [
    ...products.map((product) => {
      const price = cheapest(product.variants)
      const offered = product.variants.filter((variant) => variant.isForSale)
      return {
        ...product,
        by: product.subtitle ?? product.variants.map((variant) => variant.name).join(', '),
        formats: product.variants.map((variant) => variant.kind as string),
        isPack: false,
        cover: covers.get(product.coverId ?? ''),
        price: price?.price ?? null,
        isFrom: price?.isFrom ?? false,
        isSoldOut: offered.length > 0 && offered.every((variant) => isGone(variant.id)),
      }
    }),
    ...packs.map((pack) => ({
      ...pack,
      by: `Pack of ${pack.parts.reduce((all, part) => all + part.quantity, 0)}`,
      formats: [],
      isPack: true,
      year: null,
      cover: covers.get(pack.coverId ?? ''),
      isFrom: false,
      isSoldOut: packStock(pack, left).left === 0,
    })),
  ]
}
