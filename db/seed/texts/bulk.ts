import type { Day } from '@/lib/base/time'

/** Counts per order line of one variant. 5 % is 500 basis points. */
export type SeedBulkTier = { fromQuantity: number; basisPoints: number; validFrom: Day }

const validFrom: Day = '2019-07-01'

export const bulkTiers: SeedBulkTier[] = [
  { fromQuantity: 10, basisPoints: 500, validFrom },
  { fromQuantity: 20, basisPoints: 1000, validFrom },
  { fromQuantity: 40, basisPoints: 1500, validFrom },
  { fromQuantity: 100, basisPoints: 2000, validFrom },
  { fromQuantity: 200, basisPoints: 2500, validFrom },
  { fromQuantity: 500, basisPoints: 3000, validFrom },
]
