import { type Db, transact } from '@/db/open'
import { touchContent } from '../content-versions'
import {
  contributors,
  freeDownloads,
  packParts,
  packs as packTable,
  products as productTable,
  relatedProducts,
  variants as variantTable,
} from '../schema/catalogue'
import { redirects } from '../schema/content'
import { accessCodes } from '../schema/order-facts'
import { freightServices, freightSteps, bulkTiers as tierTable, freightZones as zoneTable } from '../schema/pricing'
import { stockMovements } from '../schema/stock'
import { hangCovers } from './covers'
import { bulkTiers } from './texts/bulk'
import { products, type SeedProduct } from './texts/catalogue'
import { freightZones } from './texts/freight'
import { packs } from './texts/packs'
import type { SeedWorld } from './world'

/** Works with their variants, packs, access codes, bulk tiers and shipping rates. Ids are the slugs and SKUs, so that a test can name them. */
export async function seedCatalogue(world: SeedWorld) {
  const covers = await hangCovers(world, 'product', [...products, ...packs])
  await transact(world.db, async (tx) => {
    await tx.insert(tierTable).values(bulkTiers)
    await seedFreight(tx)
    for (const [rank, product] of products.entries()) await seedProduct(tx, product, covers.get(product.slug), rank)
    await seedRelated(tx)
    await seedPacks(tx, covers)
    await touchContent(tx, 'catalogue')
  })
}

/** Copies come in before anything is sold: what the texts say is what is left when the seed is done. */
export async function seedStock(world: SeedWorld, soldBefore: Map<string, number>) {
  const counted = products.flatMap((product) => product.variants).filter((variant) => variant.stock !== null)
  const rows = counted.map(({ sku, stock }) => ({
    id: world.newId(),
    variantId: sku,
    quantity: (stock ?? 0) + (soldBefore.get(sku) ?? 0),
    reason: 'First delivery',
    by: 'seed',
    at: world.now(),
  }))
  const codes = rows.find((row) => row.variantId === 'RO-12M')?.quantity ?? 0
  await transact(world.db, async (tx) => {
    await tx.insert(stockMovements).values(rows.filter((row) => row.quantity > 0))
    await tx.insert(accessCodes).values(
      Array.from({ length: codes }, (_, n) => ({
        code: `SAMPLE-RO-${String(n + 1).padStart(4, '0')}`,
        variantId: 'RO-12M',
        addedAt: world.now(),
      })),
    )
  })
}

async function seedFreight(tx: Db) {
  for (const [rank, { id, title, countries, services }] of freightZones.entries()) {
    await tx.insert(zoneTable).values({ id, title, countries, rank })
    for (const { service, fastestDays, slowestDays, steps } of services) {
      await tx.insert(freightServices).values({ zoneId: id, service, fastestDays, slowestDays })
      await tx.insert(freightSteps).values(steps.map((step) => ({ ...step, zoneId: id, service })))
    }
  }
}

async function seedProduct(tx: Db, product: SeedProduct, coverId: string | undefined, rank: number) {
  const { slug, oldSlug, contributors: people, variants, freeDownloads: free, cover, related, ...facts } = product
  await tx.insert(productTable).values({ ...facts, id: slug, slug, coverId, rank })
  if (people.length > 0)
    await tx.insert(contributors).values(people.map((person, at) => ({ ...person, productId: slug, rank: at })))
  await tx.insert(variantTable).values(
    variants.map(({ bulk, stock, available, ...variant }, at) => ({
      ...variant,
      id: variant.sku,
      productId: slug,
      isBulk: bulk,
      isCounted: stock !== null,
      isForSale: available,
      rank: at,
    })),
  )
  if (free.length > 0)
    await tx.insert(freeDownloads).values(free.map((file, at) => ({ ...file, productId: slug, rank: at })))
  if (oldSlug) await tx.insert(redirects).values({ from: `/shop/${oldSlug}`, to: `/shop/${slug}` })
}

async function seedRelated(tx: Db) {
  await tx
    .insert(relatedProducts)
    .values(
      products.flatMap(({ slug, related }) => related.map((otherId, rank) => ({ productId: slug, otherId, rank }))),
    )
}

async function seedPacks(tx: Db, covers: Map<string, string>) {
  for (const [rank, { parts, cover, cheaperAs, percentOff, id: letter, ...pack }] of packs.entries()) {
    await tx.insert(packTable).values({ ...pack, id: pack.slug, coverId: covers.get(pack.slug), rank })
    await tx
      .insert(packParts)
      .values(parts.map(({ sku, quantity }, at) => ({ packId: pack.slug, variantId: sku, quantity, rank: at })))
  }
}
