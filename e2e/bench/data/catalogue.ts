import { contributors, products, relatedProducts, variants } from '@/db/schema/catalogue'
import { stockMovements } from '@/db/schema/stock'
import type { Instant } from '@/lib/base/time'
import type { Chance } from './chance'
import { row, type TableRow } from './row'
import { capital, rareWord, sentence, words } from './words'

const KINDS = ['book', 'book', 'book', 'cards', 'tool', 'access', 'dvd', 'app'] as const
const SERIES = ['explain-pain', 'gmi', 'neurodynamics', 'stories'] as const
const AUDIENCES = ['clinicians', 'people-in-pain', 'both'] as const

export type Offer = { id: string; productId: string; sku: string; title: string; price: number; weight: number }

export const slugOf = (n: number) => `work-${String(n).padStart(7, '0')}`
export const skuOf = (n: number) => `W${n}`

/** Works with one or two variants, people, neighbours and copies in store. */
export function* catalogueRows(chance: Chance, count: number, at: Instant, covers: string[]): Generator<TableRow> {
  for (let n = 0; n < count; n++) {
    const id = slugOf(n)
    const title = capital([...words(chance, 3), rareWord(n)].join(' '))
    yield row(products, {
      ...{ id, slug: id, title, rank: 1000 + n, subtitle: null, publisher: 'Sample press' },
      series: chance.pick(SERIES),
      kind: chance.pick(KINDS),
      audience: chance.pick(AUDIENCES),
      summary: sentence(chance, 12),
      description: `${sentence(chance, 20)}\n\n${sentence(chance, 20)}`,
      year: 1990 + chance.below(36),
      pages: 40 + chance.below(300),
      coverId: covers.length > 0 ? chance.pick(covers) : null,
    })
    yield* variantRows(chance, id, n, at)
    yield row(contributors, { productId: id, rank: 0, name: capital(words(chance, 2).join(' ')), role: 'author' })
    for (const [rank, step] of [7, 31].entries())
      if (n > step) yield row(relatedProducts, { productId: id, otherId: slugOf(n - step), rank })
  }
}

function* variantRows(chance: Chance, productId: string, n: number, at: Instant): Generator<TableRow> {
  const price = 1000 + chance.below(90) * 100
  const shared = { productId, isForSale: chance.next() < 0.97, isbn: null }
  const [print, electronic] = [skuOf(n), `${skuOf(n)}E`]
  yield row(variants, {
    ...{ ...shared, id: print, sku: print, name: 'Print', kind: 'print', taxClass: 'goods', price, rank: 0 },
    ...{ weight: 100 + chance.below(900), isBulk: true, isCounted: true },
  })
  yield row(stockMovements, {
    id: `m${n}`,
    variantId: print,
    quantity: 1_000_000,
    reason: 'First delivery',
    by: 'bench',
    at,
  })
  if (chance.next() < 0.5)
    yield row(variants, {
      ...{ ...shared, id: electronic, sku: electronic, name: 'E-book', kind: 'e-book', taxClass: 'digital', rank: 1 },
      ...{ price: price >> 1, weight: 0, isBulk: false, isCounted: false, file: 'sample.epub' },
    })
}
