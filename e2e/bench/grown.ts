import { openStore, type Store } from '@/db/open'
import { searchDocuments } from '@/db/schema/search'
import type { Context } from './context'
import { slugOf } from './data/catalogue'
import { chanceFrom } from './data/chance'
import { prepare } from './data/databases'
import { fill } from './data/make'
import { row, type TableRow } from './data/row'
import { grown } from './data/sizes'
import { rareWord, words } from './data/words'
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

/** Of the shape that the shop makes, and short. */
function* documentRows(n: number): Generator<TableRow> {
  const chance = chanceFrom(5)
  const text = (count: number) => words(chance, count).join(' ')
  for (let at = 0; at < n; at++) {
    const heading = `${text(3)} ${rareWord(at)}`
    const detail = text(25)
    yield row(searchDocuments, {
      ...{ id: `document-${at}`, kind: 'product', path: `/shop/${slugOf(at)}`, heading, detail },
      ...{ title: heading, tell: text(4), body: detail, visibleFrom: 0 },
    })
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
