import { z } from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'

/**
 * `gone`: removed. `pseudonym`: another word stands in its place. `tax`: what a tax invoice has to name is kept five years
 * (Income Tax Assessment Act 1936, s 262A), the rest of the row as `pseudonym`. `acts`: who did what as staff is kept.
 */
export type Ground = 'gone' | 'pseudonym' | 'tax' | 'acts'

/** Where the shop holds something about a person, and what becomes of it when they ask to be forgotten. */
export const PERSONAL: Record<string, { fields: readonly string[]; ground: Ground }> = {
  users: { fields: ['email', 'name'], ground: 'pseudonym' },
  sessions: { fields: ['agent'], ground: 'gone' },
  sign_in_tokens: { fields: ['email'], ground: 'gone' },
  invitations: { fields: ['email'], ground: 'gone' },
  carts: { fields: ['details'], ground: 'gone' },
  orders: { fields: ['name', 'email', 'organisation', 'delivery', 'invoice_email', 'note'], ground: 'tax' },
  order_deliveries: { fields: ['delivery'], ground: 'gone' },
  order_notes: { fields: ['words'], ground: 'pseudonym' },
  order_terms: { fields: ['term'], ground: 'gone' },
  places: { fields: ['attendee_name', 'attendee_email'], ground: 'pseudonym' },
  payment_attempts: { fields: ['request'], ground: 'pseudonym' },
  coupon_uses: { fields: ['person'], ground: 'pseudonym' },
  quotes: { fields: ['name', 'email', 'organisation', 'delivery', 'invoice_email', 'words'], ground: 'pseudonym' },
  // What somebody said in public stays, under no name.
  comments: { fields: ['name', 'email', 'words'], ground: 'pseudonym' },
  mails: { fields: ['recipient'], ground: 'pseudonym' },
  jobs: { fields: ['payload'], ground: 'gone' },
  acts: { fields: ['email'], ground: 'acts' },
}

/** Names of fields that sound personal and are not: of things, of staff in their work, or words that the shop wrote. */
export const IMPERSONAL = [
  'contributors.name',
  'variants.name',
  'backups.name',
  'rounds.name',
  'reaches.name',
  'saved_views.name',
  'products.outside_link',
  'courses.notes',
  'course_dates.venue',
]

export const TAX_YEARS = days(5 * 365 + 2)

export const OfPerson = z.object({ email: z.string().min(3).max(254) })
export type OfPerson = z.infer<typeof OfPerson>
export type EraseRefusal = Forbidden | { kind: 'is-staff' } | { kind: 'owed'; orders: string[] } | { kind: 'nobody' }

/** What stands where an address stood. No mail goes there. */
export const pseudonymOf = (id: string) => `erased-${id}@erased.invalid`
export const NOBODY = 'Erased at their wish'
