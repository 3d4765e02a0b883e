import * as z from 'zod'
import type { Change, Stored } from '@/db/schema/audit'
import type { Forbidden } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'

/**
 * `gone`: removed. `pseudonym`: another word stands in its place. `tax`: what a tax invoice has to name is kept five years
 * (Income Tax Assessment Act 1936, s 262A), the rest of the row as `pseudonym`. `acts`: who did what as staff is kept.
 * `public`: what somebody said in public stays, under no name; what never was public goes.
 */
export type Ground = 'gone' | 'pseudonym' | 'tax' | 'acts' | 'public'

/** Where the shop holds something about a person, and what becomes of it when they ask to be forgotten. */
export const PERSONAL: Record<string, Partial<Record<Ground, string>>> = {
  users: { pseudonym: 'email name' },
  sessions: { gone: 'agent' },
  sign_in_tokens: { gone: 'email' },
  invitations: { gone: 'email' },
  carts: { gone: 'details' },
  orders: {
    tax: 'name organisation po_number',
    pseudonym: 'email delivery invoice_email note',
  },
  order_deliveries: { gone: 'delivery' },
  order_notes: { pseudonym: 'words' },
  order_terms: { gone: 'term' },
  places: { pseudonym: 'attendee_name attendee_email' },
  payment_attempts: { pseudonym: 'request' },
  parked_payments: { pseudonym: 'resolution' },
  refunds: { pseudonym: 'reason' },
  shipments: { gone: 'tracking' },
  coupon_uses: { pseudonym: 'person' },
  quotes: { pseudonym: 'name email organisation delivery po_number invoice_email words' },
  comments: { pseudonym: 'name email', public: 'words' },
  mails: { pseudonym: 'recipient subject' },
  jobs: { gone: 'payload' },
  saved_views: { gone: 'name query' },
  uploads: { gone: 'name' },
  previews: { gone: 'words' },
  acts: { acts: 'email', pseudonym: 'label changes' },
  nugget_versions: { acts: 'by' },
}

/** Columns of words in which nobody stands who could ask to be forgotten: things, the house, people named in public. */
export const IMPERSONAL: Record<string, string> = {
  // Hashed before it is stored.
  attempts: 'subject',
  backups: 'name failure untried',
  cancellations: 'reason',
  categories: 'slug title description',
  comments: 'reasons',
  contributors: 'name role',
  coupons: 'code title offers',
  course_dates:
    'slug city country region venue zone language interpreted_into instructor block_reason accreditation online_link cancel_reason',
  courses: 'slug code title summary description outline objectives form notes',
  doors: 'title invitation welcome product_why course_why',
  door_nuggets: 'why',
  entitlements: 'title file access_code end_reason',
  access_codes: 'code',
  free_downloads: 'file title',
  freight_zones: 'title countries',
  imports: 'file sha256 delimiter head counts',
  import_rows: 'label cells changes problems',
  jobs: 'key last_error',
  carts: 'coupon_code notice',
  claims: 'release_reason',
  mails: 'about',
  media: 'file content_type alt title sizes',
  nugget_series: 'slug title description',
  nugget_versions: 'title summary story tell_it see_doctor sources reason',
  nuggets: 'slug title summary story tell_it see_doctor',
  order_lines: 'title detail sku ladder',
  order_parts: 'title sku file',
  orders: 'number coupon_code quote_hash billing_country currency',
  packs: 'slug sku title summary description',
  parked_payments: 'reference reason currency',
  payments: 'reference session currency',
  payment_attempts: 'session url',
  products: 'slug title subtitle summary description publisher binding update_note outside_link',
  quotes: 'number billing_country',
  reaches: 'name failure',
  redirects: 'from to',
  references: 'key authors title journal volume pages doi',
  refund_ladders: 'title steps',
  refunds: 'reference failure',
  rounds: 'name',
  search_documents: 'path heading detail title tell body',
  second_factors: 'seed codes_seed',
  recovery_codes: 'code_hash',
  sessions: 'token_hash',
  sign_in_tokens: 'token_hash',
  settings: 'said',
  shipments: 'carrier',
  order_standings: 'country',
  stock_movements: 'reason',
  stored_files: 'file title content_type sha256',
  variants: 'sku name isbn file',
  webhook_events: 'about',
}

/** What says which or what kind and holds no words: keys, and closed lists. Elsewhere `by` is the key of an account. */
export const KEYS =
  /^(id|.*_id|kind|state|type|scope|subject|act|role|series|audience|format|mode|service|standing|outcome|method|topic|tax_class|list|thing|by|.*_by|.*_on|day|.*_local|valid_(from|until)|key|currency)$/

export const TAX_YEARS = days(5 * 365 + 2)

export const OfPerson = z.object({ email: z.string().min(3).max(254) })
export type OfPerson = z.infer<typeof OfPerson>
export type EraseRefusal = Forbidden | { kind: 'is-staff' } | { kind: 'owed'; orders: string[] } | { kind: 'nobody' }

/** What stands where an address stood. No mail goes there. */
export const pseudonymOf = (id: string) => `erased-${id}@erased.invalid`
export const NOBODY = 'Erased at their wish'

/** Words by which somebody is known, out of whatever holds them: names, and each word of them; not where half a country lives. */
export function tracesIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') {
    const words = /name/i.test(field) ? value.split(/\s+/).filter((word) => word.length > 2) : []
    return [value.trim(), ...words].filter((trace) => trace.length > 1)
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, each]) => (PLACES.includes(name) ? [] : tracesIn(each, name)))
}
const PLACES = ['country', 'state', 'service', 'billingCountry']

/** The same without them: where one stands as a word, another word does. */
export function without(text: string, traces: string[]): string {
  const stands = traces.some((trace) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(trace)}(?![\\p{L}\\p{N}])`, 'iu').test(text),
  )
  return stands ? NOBODY : text
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => `\\${sign}`)

/** What acts call a person's own words: what stood there before is known nowhere else any more. */
const OWN = [
  'attendee',
  'email',
  'name',
  'organisation',
  'street',
  'street2',
  'city',
  'state',
  'postcode',
  'words',
  'tracking',
]

/** A change without what was somebody's own; `isTheirs`: it is of an order or a quote of theirs. */
export function changeWithout(change: Change, traces: string[], isTheirs: boolean): Change {
  const { field, before, after } = change
  const cut = (value: Stored) =>
    isTheirs && OWN.includes(field) && value !== null ? NOBODY : valueWithout(value, traces)
  return { field, before: cut(before), after: cut(after) }
}

/** A value of an act, likewise, as deep as it goes. */
function valueWithout(value: Stored, traces: string[]): Stored {
  if (typeof value === 'string') return without(value, traces)
  if (Array.isArray(value)) return value.map((each) => valueWithout(each, traces))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, valueWithout(each, traces)]))
}
