import type { Db } from '@/db/open'
import type { FactorPolicy } from '@/lib/accounts/rules'
import type { Instant } from '@/lib/base/time'
import type { House } from '@/lib/settings/rules'
import type { Files } from './files'
import type { Mailer } from './mailer'
import type { Payments } from './payments'
import type { Pictures } from './pictures'

/** Everything outside. Commands are handed it; rules never see it; queries get `db` alone. */
export type World = {
  db: Db
  now(): Instant
  /** 20 letters and digits, never the same twice. */
  newId(): string
  /** Proves that we wrote `text`: a keyed hash, url-safe. */
  sign(text: string): string
  payments: Payments
  mail: Mailer
  files: Files
  pictures: Pictures
  log(event: string, facts?: Record<string, unknown>): void
  /** Where the shop is and what it calls itself; the rest as its owner has said it. */
  site: { url: string; name: string } & Partial<House>
  staff: { secondFactor: FactorPolicy }
}
