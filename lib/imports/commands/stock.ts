import { moveStock } from '@/lib/stock/commands/movements'
import { MoveStock } from '@/lib/stock/rules/movements'
import { findStoredStock } from '../queries/stored'
import { problemsIn, refusedAt } from '../rules/plan'
import { STOCK_COLUMNS, type StoredStock, stockCells } from '../rules/stock'
import { skuKey } from '../rules/variants'
import { kindOf, wanted, wrong } from './kind'

const fieldOf = (name: string) => (name === 'quantity' ? 'left' : name)

/** What was counted: each difference becomes a movement with its reason. */
export const stock = kindOf<StoredStock>({
  columns: STOCK_COLUMNS,
  needs: [['sku'], ['left']],
  usual: {},
  keyOf: skuKey,
  labelOf: ({ sku, title }) => title || sku || '',
  find: findStoredStock,
  cellsOf: stockCells,
  async want(_db, cells, stored) {
    if (!stored) return wrong(refusedAt({ kind: 'no-such-sku' }, cells, 'sku'))
    if (!stored.isCounted) return wrong(refusedAt({ kind: 'not-counted' }, cells, 'sku'))
    const ask = { variant: stored.id, way: 'recount', quantity: cells.left, reason: cells.reason || 'Count' }
    const form = MoveStock.safeParse(ask)
    if (!form.success) return wrong(...problemsIn(form.error.issues, cells, fieldOf))
    const after = { ...stockCells(stored), left: String(form.data.quantity) }
    return wanted(after, (world, visitor, file) =>
      moveStock(world, visitor, { ...form.data, reason: cells.reason || `From ${file}`.slice(0, 200) }),
    )
  },
})
