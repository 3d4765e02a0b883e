import type { StaffRole } from '@/db/schema/accounts'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Actor, Forbidden, Staff } from './rules'

export type { Staff } from './rules'

const STAFF = ['owner', 'editor', 'shop', 'courses', 'packer'] as const satisfies readonly StaffRole[]

/** The one table of who may do what. */
export const RIGHTS = {
  'see-admin': STAFF,
  'see-orders': ['owner', 'shop', 'packer'],
  'record-shipment': ['owner', 'shop', 'packer'],
  'change-orders': ['owner', 'shop'],
  'make-orders': ['owner', 'shop'],
  'record-payment': ['owner', 'shop'],
  refund: ['owner', 'shop'],
  'see-products': ['owner', 'editor', 'shop', 'courses'],
  'edit-products': ['owner', 'shop'],
  'edit-prices': ['owner', 'shop'],
  'move-stock': ['owner', 'shop'],
  'see-courses': ['owner', 'shop', 'courses'],
  'edit-courses': ['owner', 'courses'],
  'see-roster': ['owner', 'shop', 'courses'],
  'name-attendees': ['owner', 'shop', 'courses'],
  /** Each kind of file needs the right to change what is in it besides. */
  'import-files': ['owner', 'editor', 'shop'],
  'edit-nuggets': ['owner', 'editor'],
  'approve-comment': ['owner', 'editor'],
  'edit-media': ['owner', 'editor', 'shop', 'courses'],
  'see-people': ['owner', 'shop'],
  'export-people': ['owner', 'shop'],
  'manage-staff': ['owner'],
  'see-acts': ['owner'],
  'change-settings': ['owner'],
  'see-health': ['owner', 'shop'],
  'retry-job': ['owner', 'shop'],
} as const satisfies Record<string, readonly StaffRole[]>

export type Action = keyof typeof RIGHTS

/** Money that leaves, rights that are given, people's data that leaves: the second factor is asked for again. */
const SENSITIVE: readonly Action[] = ['refund', 'manage-staff', 'export-people']

/** Whether these pages and buttons are for somebody; the lock is `permit`, in the command. */
export const can = (actor: Actor | null, action: Action): boolean => permit(actor, action, 'soon').ok

/** Whether somebody may do this; `soon`: perhaps after showing the second factor again. */
export function permit(actor: Actor | null, action: Action, when: 'now' | 'soon' = 'now'): Result<Staff, Forbidden> {
  const roles: readonly StaffRole[] = RIGHTS[action]
  if (!actor || !isStaff(actor) || !roles.includes(actor.role)) return refuse({ kind: 'not-allowed' })
  if (actor.factor === 'set-up' || actor.factor === 'show') return refuse({ kind: 'not-allowed' })
  if (when === 'now' && SENSITIVE.includes(action) && actor.factor === 'stale') return refuse({ kind: 'prove-again' })
  return ok(actor)
}

const isStaff = (actor: Actor): actor is Staff => actor.role !== null
