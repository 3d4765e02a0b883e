import type { Db } from '@/db/open'
import { listPacks, listProducts, type Product } from '@/lib/catalogue/queries'
import { cheapest, type Left, packSaving, packStock } from '@/lib/catalogue/rules'
import { kindOf, type Shelved } from '@/lib/catalogue/shelf'
import { listPictures } from '@/lib/media/queries'
import { listStock } from '@/lib/stock/queries'

/** Works, then packs, then what cannot be bought here, with what is left of them. */
export async function listShelf(db: Db): Promise<Shelved[]> {
  const products = await listProducts(db)
  const packs = await listPacks(db)
  const left = await listStock(
    db,
    products.flatMap(({ variants }) => variants.map(({ id }) => id)),
  )
  const covers = await listPictures(
    db,
    [...products, ...packs].flatMap(({ coverId }) => coverId ?? []),
  )
  const works = products.map(
    (product): Shelved => ({
      ...product,
      kind: kindOf[product.kind],
      formats: product.variants.map(({ kind }) => kind),
      cover: covers.get(product.coverId ?? ''),
      price: cheapest(product.variants)?.price ?? null,
      isFrom: cheapest(product.variants)?.isFrom ?? false,
      saves: null,
      stock: stockOf(product, left),
    }),
  )
  const inPacks = packs.map(
    (pack): Shelved => ({
      ...pack,
      kind: 'packs',
      formats: [],
      year: null,
      cover: covers.get(pack.coverId ?? ''),
      isFrom: false,
      saves: packSaving(pack).saves,
      stock: packStock(pack, left).left === 0 ? 'sold-out' : 'there',
    }),
  )
  return [...works.filter(({ price }) => price), ...inPacks, ...works.filter(({ price }) => !price)]
}

function stockOf({ variants, kind, outsideLink }: Product, left: Left): Shelved['stock'] {
  const sold = variants.filter((variant) => variant.isForSale)
  if (sold.length > 0) return sold.every(({ id }) => (left.get(id) ?? 1) <= 0) ? 'sold-out' : 'there'
  if (kind === 'download') return 'free'
  return outsideLink ? 'elsewhere' : 'out-of-print'
}
