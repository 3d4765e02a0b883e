import type { Action } from '@/lib/accounts/rights'

export type Place = { href: string; title: string; see: Action }
type Group = { title: string; places: Place[] }

/** What stands at the side of every staff page, for those who may see it. */
export const PLACES: Group[] = [
  { title: 'Now', places: [{ href: '/admin', title: 'Today', see: 'see-admin' }] },
  {
    title: 'Orders',
    places: [
      { href: '/admin/orders', title: 'Orders', see: 'see-orders' },
      { href: '/admin/packing', title: 'Packing', see: 'record-shipment' },
      { href: '/admin/quotes', title: 'Quotes', see: 'make-orders' },
      { href: '/admin/parked', title: 'Parked payments', see: 'record-payment' },
    ],
  },
  {
    title: 'Shop',
    places: [
      { href: '/admin/products', title: 'Products', see: 'see-products' },
      { href: '/admin/packs', title: 'Packs', see: 'see-products' },
      { href: '/admin/prices', title: 'Prices and freight', see: 'edit-prices' },
      { href: '/admin/coupons', title: 'Coupons', see: 'edit-prices' },
    ],
  },
  {
    title: 'Courses',
    places: [
      { href: '/admin/courses', title: 'Courses', see: 'see-courses' },
      { href: '/admin/dates', title: 'Dates', see: 'see-courses' },
    ],
  },
  {
    title: 'Reading',
    places: [
      { href: '/admin/nuggets', title: 'Nuggets', see: 'edit-nuggets' },
      { href: '/admin/comments', title: 'Comments', see: 'approve-comment' },
      { href: '/admin/media', title: 'Pictures and files', see: 'edit-media' },
    ],
  },
  {
    title: 'House',
    places: [
      { href: '/admin/import', title: 'Import and export', see: 'import-files' },
      { href: '/admin/people', title: 'People', see: 'see-people' },
      { href: '/admin/staff', title: 'Staff', see: 'manage-staff' },
      { href: '/admin/acts', title: 'What was done', see: 'see-acts' },
      { href: '/admin/settings', title: 'Settings', see: 'change-settings' },
      { href: '/admin/health', title: 'Health', see: 'see-health' },
    ],
  },
]

/** What a page says after something was done; the address names it, and only what stands here is said. */
export const SAID: Record<string, string> = {
  saved: 'Saved.',
  made: 'Made. It is a draft until it is published.',
  published: 'Published: it stands in the shop now.',
  'date-published': 'Published: it stands below its course.',
  scheduled: 'It will stand in the shop from that moment on.',
  unscheduled: 'It waits no more: it is a draft again.',
  restored: 'These are the words of that version, as a draft. Nothing is published yet.',
  'taken-back': 'Withdrawn: its address tells readers why.',
  retired: 'Retired: it is not offered any more.',
  'date-cancelled': 'Cancelled. Everybody who paid for a place is being told by mail.',
  refunding: 'On its way: what is owed goes back now. Open this page again to see how each stands.',
  done: 'Done.',
  sent: 'The parcel is recorded; the buyer gets a mail.',
  refunded: 'The refund is on its way; the buyer gets a mail once it has been sent.',
  mailed: 'The mail is on its way once more.',
  quoted: 'The mail is on its way to the buyer.',
  cancelled: 'Cancelled.',
  paid: 'The payment is recorded; everything goes on as after any payment.',
  'more-time': 'The last day is changed, and the buyer is told by mail.',
  kept: 'The view is kept.',
  dropped: 'The view is gone.',
  factor: 'Your second factor is set up. Now keep the recovery codes below.',
  'factor-gone': 'Your second factor is gone.',
  'codes-kept': 'Good. The codes cannot be read here any more.',
  'recovery-used': 'That recovery code is used up. If your app is lost, choose “Use another app” here.',
  'sessions-ended': 'Ended.',
  erased: 'That person is forgotten.',
  reached: 'Reached. If it was mail, look into your mailbox.',
  retried: 'It is tried again now.',
  invited: 'The invitation is on its way by mail.',
  withdrawn: 'The invitation is withdrawn.',
  role: 'The role is changed. That person has to sign in again.',
  'staff-removed': 'That person is no longer among the staff.',
  'factor-reset': 'The second factor is reset. That person signs in by mail and sets up another.',
  checking: 'The file has arrived. It is looked through now; nothing is changed by that.',
  applying: 'It has begun. This page shows how far it is; you may also leave it.',
  stopped: 'Stopped. What was done stays; the rest can be gone on with.',
  proved: 'Your second factor was shown. It counts for ten minutes.',
}
