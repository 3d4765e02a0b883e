export type Sizes = { products: number; nuggets: number; dates: number; orders: number }

/** What the shop is measured with, beside its own samples. */
export const USUAL: Sizes = { products: 10_000, nuggets: 2_000, dates: 500, orders: 50_000 }

/** For tests of the tools themselves. */
export const SMALL: Sizes = { products: 40, nuggets: 20, dates: 10, orders: 30 }

/** For growth: the catalogue and the nuggets grow, and dates a little. */
export const grown = (n: number): Sizes => ({ products: n, nuggets: n, dates: Math.ceil(n / 100), orders: 0 })
