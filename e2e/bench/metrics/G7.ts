import { statSync } from 'node:fs'
import { openRaw, prepare } from '../data/databases'
import type { Metric } from '../metric'

const WORKS = 20_000

export const G7: Metric = {
  id: 'G7',
  title: 'bytes that a work takes on disk ÷ its text',
  target: { op: '≤', value: 2.5, of: 'ratio' },
  async *measure(ctx) {
    const { file } = await prepare(ctx, 'works-alone', { products: WORKS, nuggets: 0, dates: 0, orders: 0 })
    const database = openRaw(file)
    database.pragma('wal_checkpoint(truncate)')
    database.exec('vacuum')
    const textOf = (table: string) => {
      const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(
        ({ name }) => `coalesce(length("${name}"), 0)`,
      )
      return Number(
        database
          .prepare(`select sum(${columns.join(' + ')}) from ${table}`)
          .pluck()
          .get(),
      )
    }
    const text = ['products', 'variants', 'contributors', 'related_products', 'stock_movements'].reduce(
      (all, table) => all + textOf(table),
      0,
    )
    database.close()
    yield { unit: 'B', floor: [text / WORKS], ours: [statSync(file).size / WORKS] }
  },
}
