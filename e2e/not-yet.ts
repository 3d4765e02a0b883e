/** Journeys that are written and have not passed as a whole yet. They are not taken with every run, and the run says so. */
export const NOT_YET = [
  'full-disk.spec.ts',
  'staff-courses.spec.ts',
  'staff-empty-shop.spec.ts',
  'staff-nuggets.spec.ts',
  'staff-orders.spec.ts',
  'staff-prices.spec.ts',
]
