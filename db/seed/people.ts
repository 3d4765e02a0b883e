import { transact } from '@/db/open'
import type { Actor } from '@/lib/accounts/rules'
import { type StaffRole, users } from '../schema/accounts'
import type { SeedWorld } from './world'

const STAFF: StaffRole[] = ['owner', 'editor', 'shop', 'courses', 'packer']

/** People are roles with addresses at example.com; nobody is invented. */
const BUYERS = {
  clinic: 'Sample buyer, clinic',
  university: 'Sample buyer, university',
  'person-in-pain': 'Sample buyer, person in pain',
  bookshop: 'Sample buyer, bookshop in New Zealand',
  clinician: 'Sample buyer, clinician in Britain',
  attendee: 'Sample attendee',
}
export type Buyer = keyof typeof BUYERS

export const buyerName = (buyer: Buyer) => BUYERS[buyer]
export const buyerEmail = (buyer: Buyer) => `${buyer}@example.com`
export const buyerActor = (buyer: Buyer): Actor => ({
  userId: buyer,
  email: buyerEmail(buyer),
  role: null,
  factor: 'none',
})
export const staffActor = (role: StaffRole): Actor => ({
  userId: `staff-${role}`,
  email: `${role}@example.com`,
  role,
  factor: 'none',
})

export function seedPeople({ db, now }: SeedWorld) {
  const staff = STAFF.map((role) => ({ ...staffActor(role), name: `Sample staff, ${role}` }))
  const buyers = (Object.keys(BUYERS) as Buyer[]).map((buyer) => ({ ...buyerActor(buyer), name: BUYERS[buyer] }))
  const rows = [...staff, ...buyers].map(({ userId: id, email, role, name }) => ({
    id,
    email,
    role,
    name,
    createdAt: now(),
  }))
  return transact(db, (tx) => tx.insert(users).values(rows))
}
