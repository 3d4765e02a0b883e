import { csvRoute } from '@/app/_server/csv-answer'
import { decimal } from '@/lib/base/money'
import { iso } from '@/lib/base/time'
import { COUPONS_LIST, type ListedCoupon, listCoupons } from '@/lib/pricing/queries/coupon-list'
import { sayOff } from '../words'

export const GET = csvRoute<ListedCoupon>({
  see: 'edit-prices',
  shape: COUPONS_LIST,
  columns: [
    { title: 'Code', value: ({ code }) => code },
    { title: 'Title', value: ({ title }) => title },
    { title: 'Takes off', value: (coupon) => sayOff(coupon) },
    { title: 'For', value: ({ scope }) => scope },
    { title: 'Least to spend', value: ({ minimum }) => decimal(minimum) },
    { title: 'From', value: ({ validFrom }) => (validFrom === null ? '' : iso(validFrom)) },
    { title: 'Until', value: ({ validUntil }) => (validUntil === null ? '' : iso(validUntil)) },
    { title: 'Used', value: ({ uses }) => String(uses) },
    { title: 'Uses in all', value: ({ mostUses }) => String(mostUses ?? '') },
    { title: 'Ended', value: ({ isActive }) => (isActive ? '' : 'yes') },
  ],
  list: ({ db }, asked, size) => listCoupons(db, asked, size),
})
