import { openStore, type Store } from '@/db/open'
import { searchDocuments } from '@/db/schema/search'
import type { Instant } from '@/lib/base/time'
import { productDocument } from '@/lib/search/documents'
import type { Context } from './context'
import { catalogueRows } from './data/catalogue'
import { chanceFrom } from './data/chance'
import { prepare } from './data/databases'
import { fill } from './data/make'
import { row, type TableRow } from './data/row'
import { grown } from './data/sizes'
import { words } from './data/words'
import { median } from './statistics'

export const sizesOf = ({ flags: { size, isBig } }: Context) =>
  [100, 1e3, 1e4, 1e5, 1e6].filter((n) => n <= (isBig ? 1e6 : size))

/** A database of n works, n nuggets and n search documents, the smallest first. */
export const grownStore = (ctx: Context, n: number): Promise<Store & { file: string }> =>
  ctx.once(
    `grown ${n}`,
    async () => {
      const { file } = await prepare(ctx, `grown-${n}`, grown(n), { sentences: 1 })
      fill(file, documentRows(n))
      return { ...(await openStore(`file:${file}`)), file }
    },
    (store) => store.close(),
  )

/** As the shop makes them from its works, which are short here. */
function* documentRows(n: number): Generator<TableRow> {
  const chance = chanceFrom(5)
  for (const { values } of catalogueRows(chanceFrom(20261124), n, 0 as Instant, [])) {
    if (!('summary' in values) || !('slug' in values)) continue
    const product = { ...values, variants: [] } as unknown as Parameters<typeof productDocument>[0]
    yield row(searchDocuments, productDocument(product, [words(chance, 2).join(' ')]))
  }
}

/** Middle of the times that the work takes when it has been done before, in microseconds. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<{ middle: number; all: number[] }> {
  await work()
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    all.push((performance.now() - start) * 1000)
  }
  return { middle: median(all), all }
}
