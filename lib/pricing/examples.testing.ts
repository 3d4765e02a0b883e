import { money } from '@/lib/base/money'
import type { SalePack, SaleVariant } from '@/lib/catalogue/rules'
import type { CourseDate } from '@/lib/courses/rules'

/** Things for sale in tests; each test names only what it is about. */
export const aVariant = (facts: Partial<SaleVariant>): SaleVariant => ({
  id: 'variant',
  sku: 'SKU',
  productId: 'product',
  productSlug: 'product',
  productTitle: 'A book',
  name: 'Print',
  kind: 'print',
  taxClass: 'goods',
  price: money(10_00),
  weight: 100,
  isBulk: true,
  isCounted: true,
  isForSale: true,
  file: null,
  ...facts,
})

export const aPack = (facts: Partial<SalePack>): SalePack => ({
  id: 'pack',
  sku: 'PACK',
  slug: 'pack',
  title: 'A pack',
  series: 'gmi',
  audience: 'both',
  summary: '',
  description: '',
  price: money(10_00),
  coverId: null,
  parts: [],
  ...facts,
})

export const aDate = (facts: Partial<CourseDate>): CourseDate => ({
  id: 'date',
  slug: 'course-date',
  courseId: 'course',
  courseTitle: 'A course',
  courseSlug: 'course',
  mode: 'in-person',
  city: 'Adelaide',
  country: 'AU',
  region: 'Australia',
  venue: null,
  zone: 'Australia/Adelaide',
  days: [],
  language: 'English',
  interpretedInto: null,
  instructor: 'Sample instructor',
  capacity: 60,
  claimed: 0,
  held: 0,
  earliestHeldUntil: null,
  minimum: 12,
  price: money(620_00),
  earlyBird: null,
  startsAt: null,
  endsAt: null,
  bookingEndsAt: null,
  cancelledAt: null,
  accreditation: null,
  ladder: { id: 'standard', title: 'Standard', steps: [] },
  ...facts,
})
