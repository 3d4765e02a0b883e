type Owed = { sku: string; title: string; quantity: number; shipped: number }
export type Pick = { sku: string; title: string; quantity: number }

/** What to fetch from the shelves for several orders: one row for each SKU, packs unfolded, in the order of the SKUs. */
export function pickingList(orders: { parts: Owed[] }[]): Pick[] {
  const picks = new Map<string, Pick>()
  for (const { sku, title, quantity, shipped } of orders.flatMap(({ parts }) => parts)) {
    const before = picks.get(sku)?.quantity ?? 0
    picks.set(sku, { sku, title, quantity: before + quantity - shipped })
  }
  return [...picks.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1))
}
