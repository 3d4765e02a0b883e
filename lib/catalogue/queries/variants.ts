import { asc, eq, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import type { SaleVariant } from '../rules'

const { id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn } = variants

/** What makes a variant as it is sold, for joins with its work. */
export const variantColumns = {
  ...{ id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn },
  productSlug: products.slug,
  productTitle: products.title,
  retiredAt: variants.retiredAt,
  publication: { state: products.state, publishAt: products.publishAt },
}

export const variantsWhere = (db: Db, condition: SQL | undefined) =>
  db
    .select(variantColumns)
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(condition)
    .orderBy(asc(products.rank), asc(variants.rank))

type Row = Omit<SaleVariant, 'price'> & { price: number | null; retiredAt: number | null }

export const asSale = ({ retiredAt, ...row }: Row): SaleVariant => ({
  ...row,
  price: row.price === null ? null : money(row.price),
  isForSale: row.isForSale && retiredAt === null,
})
