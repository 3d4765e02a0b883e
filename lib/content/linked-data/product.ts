import type { ProductKind, VariantKind } from '@/db/schema/catalogue'
import type { Instant } from '@/lib/base/time'
import { type Left, packStock, type SalePack, type SaleVariant, stockWord } from '@/lib/catalogue/rules'
import { offer } from './offer'
import { breadcrumbs, graph, type Node, type Site } from './site'

type Work = {
  slug: string
  title: string
  summary: string
  kind: ProductKind
  publisher: string | null
  year: number | null
  pages: number | null
  contributors: { name: string; role: string }[]
  variants: SaleVariant[]
}

const SHOP = { path: '/shop', title: 'Shop' }

/** A work with an offer for each variant that can be bought; one that cannot be bought here is no product. */
export function workOf(site: Site, work: Work, left: Left, image: string) {
  const url = `${site.url}/shop/${work.slug}`
  const sold = work.variants.flatMap((variant) => (variant.isForSale && variant.price ? [variant] : []))
  const offers = sold.flatMap((variant) => offerOf(variant, url, left, sold.length > 1))
  const node: Node = {
    '@type': typesOf(work.kind, sold.length > 0),
    name: work.title,
    description: work.summary,
    url,
    image: `${site.url}${image}`,
    ...(work.kind === 'book' && bookFacts(work)),
    ...(work.kind === 'download' && { isAccessibleForFree: true }),
    ...(offers.length > 0 && { brand: { '@type': 'Brand', name: work.publisher ?? site.name }, offers }),
  }
  return graph(node, breadcrumbs(site, SHOP, work.title))
}

export function packOf(site: Site, pack: SalePack, left: Left, image: string, now: Instant) {
  const url = `${site.url}/shop/${pack.slug}`
  const contents = pack.parts.map(({ variant, quantity }) => ({
    '@type': 'TypeAndQuantityNode',
    amountOfThisGood: quantity,
    typeOfGood: {
      '@type': 'Product',
      name: `${variant.productTitle}, ${variant.name}`,
      url: `${site.url}/shop/${variant.productSlug}`,
    },
  }))
  const availability = packStock(pack, left, now).left === 0 ? 'OutOfStock' : 'InStock'
  const node: Node = {
    '@type': 'Product',
    name: pack.title,
    description: pack.summary,
    url,
    image: `${site.url}${image}`,
    sku: pack.sku,
    brand: { '@type': 'Brand', name: site.name },
    offers: [{ ...offer({ url, price: pack.price, availability }), includesObject: contents }],
  }
  return graph(node, breadcrumbs(site, SHOP, pack.title))
}

function typesOf(kind: ProductKind, isSold: boolean): Node['@type'] {
  if (kind === 'book') return isSold ? ['Product', 'Book'] : 'Book'
  if (isSold) return 'Product'
  return kind === 'app' ? 'SoftwareApplication' : 'CreativeWork'
}

function offerOf({ id, sku, name, price, isbn }: SaleVariant, url: string, left: Left, isOneOfMany: boolean) {
  if (!price) return []
  const availability = stockWord(left.get(id)).kind === 'sold-out' ? 'OutOfStock' : 'InStock'
  return [offer({ url, price, availability, sku, isbn, ...(isOneOfMany && { name }) })]
}

const FORMATS: Partial<Record<VariantKind, string>> = { print: 'Paperback', 'e-book': 'EBook' }

function bookFacts({ contributors, pages, year, publisher, variants }: Work) {
  const editions = variants.map(({ kind, isbn }) => ({
    ...(FORMATS[kind] && { bookFormat: `https://schema.org/${FORMATS[kind]}` }),
    ...(isbn && { isbn }),
  }))
  const people = (roles: string[]) =>
    contributors.filter(({ role }) => roles.includes(role)).map(({ name }) => ({ '@type': 'Person', name }))
  const author = people(['author'])
  const illustrator = people(['illustrator', 'artist'])
  return {
    ...(author.length > 0 && { author }),
    ...(illustrator.length > 0 && { illustrator }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(year && { datePublished: String(year) }),
    ...(pages && { numberOfPages: pages }),
    ...(editions.length === 1
      ? editions[0]
      : { workExample: editions.map((edition) => ({ '@type': 'Book', ...edition })) }),
  }
}
