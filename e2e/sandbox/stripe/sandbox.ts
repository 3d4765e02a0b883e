import type { Books } from './books'
import type { Chance } from './chance'
import type { Clock } from './clock'
import type { Faults } from './faults'
import type { Webhooks } from './webhooks'

/** Everything one sandbox is. Two in one process know nothing of each other. */
export type Sandbox = {
  url: string
  books: Books
  clock: Clock
  chance: Chance
  faults: Faults
  webhooks: Webhooks
  modes: Modes
  /** `pi_` and 24 letters; never one that the books hold already. */
  newId(prefix: string, length?: number): string
  /** The API request under way, which events name as their cause. */
  cause: { id: string | null; idempotency_key: string | null }
}

/** How the next things turn out. */
export type Modes = {
  refunds: 'succeeded' | 'pending' | 'failed'
  /** Pays the next session inside the call that creates it, and delivers its events before the answer. */
  payAtCreation: string | null
}
