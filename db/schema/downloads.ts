import { id, index, instant, table, text } from '../columns'
import { entitlements } from './order-facts'

/** Each time a file was handed out. */
export const downloads = table(
  'downloads',
  {
    id: id(),
    entitlementId: text()
      .notNull()
      .references(() => entitlements.id),
    at: instant().notNull(),
  },
  (t) => [index('downloads_entitlement').on(t.entitlementId)],
)
