import type { CheckoutDetails } from '@/db/schema/cart'
import { type Buyer, buyerEmail, buyerName } from './people'

export type Named = {
  name: string
  at: string
  lines: Record<string, number>
  buyer?: Buyer
  billTo?: string
  shipTo?: string
  poNumber?: string
  attendees?: Record<string, number>
  outcome?: 'ends unpaid'
  /** SKUs that have left the house. */
  shipped?: string[]
  refunded?: { sku: string; at: string; reason: string }
}

const ADELAIDE = 'explain-pain-adelaide-february-2027'
const DUBLIN = 'explain-pain-dublin-august-2027'

/** O11 and the filler orders are made beside these; O15 waits for places that can be moved. */
export const NAMED: Named[] = [
  { name: 'O1', at: '2026-10-05T01:00:00Z', lines: { 'variant:PROTO-PR': 1 }, shipped: ['PROTO-PR'] },
  {
    name: 'O2',
    at: '2026-10-06T02:00:00Z',
    lines: { 'variant:PROTO-PR': 40 },
    buyer: 'clinic',
    poNumber: 'PO-SAMPLE-2041',
    shipped: ['PROTO-PR'],
  },
  { name: 'O16', at: '2026-10-16T03:00:00Z', lines: { 'variant:SNS-PR': 1 }, billTo: 'NZ', shipTo: 'NZ' },
  { name: 'O5', at: '2026-10-18T20:00:00Z', lines: { 'variant:EP2-EB': 1 }, buyer: 'clinician', billTo: 'GB' },
  { name: 'O14', at: '2026-10-22T05:00:00Z', lines: { [`date:${DUBLIN}`]: 1 }, buyer: 'attendee', billTo: 'IE' },
  {
    name: 'O8',
    at: '2026-10-28T04:00:00Z',
    lines: { [`date:${ADELAIDE}`]: 3 },
    buyer: 'university',
    poNumber: 'UNI-SAMPLE-77',
  },
  {
    name: 'O6',
    at: '2026-11-02T06:00:00Z',
    lines: { 'variant:EP2-PR': 1, 'variant:EP2-EB': 1, [`date:${ADELAIDE}`]: 1 },
    attendees: { [ADELAIDE]: 1 },
  },
  {
    name: 'O13',
    at: '2026-11-04T06:00:00Z',
    lines: { 'variant:EP2-PR': 1, 'variant:EP2-EB': 1, [`date:${ADELAIDE}`]: 1 },
    buyer: 'person-in-pain',
    shipped: ['EP2-PR'],
    refunded: { sku: ADELAIDE, at: '2026-11-16T00:00:00Z', reason: 'Cancelled 82 days before' },
  },
  {
    name: 'O4',
    at: '2026-11-05T21:00:00Z',
    lines: { 'pack:gmi-pack': 1 },
    buyer: 'bookshop',
    billTo: 'NZ',
    shipTo: 'NZ',
  },
  { name: 'O7', at: '2026-11-06T01:00:00Z', lines: { 'pack:gmi-pack': 1 }, shipTo: 'NZ' },
  { name: 'O17', at: '2026-11-07T01:00:00Z', lines: { 'variant:RO-12M': 1 } },
  {
    name: 'O9',
    at: '2026-11-09T02:00:00Z',
    lines: { 'variant:GMI-EB': 1, 'variant:PY-EB': 1, 'pack:explain-pain-starter-pack': 1 },
    refunded: { sku: 'PY-EB', at: '2026-11-12T02:00:00Z', reason: 'Not opened, bought by mistake' },
  },
  {
    name: 'O12',
    at: '2026-11-13T03:00:00Z',
    lines: { 'variant:EP2-PR': 1, 'variant:MB-S': 1 },
    shipped: ['EP2-PR'],
  },
  { name: 'O10', at: '2026-11-17T03:00:00Z', lines: { 'variant:PROTO-PR': 2 }, outcome: 'ends unpaid' },
  { name: 'O3', at: '2026-11-20T01:00:00Z', lines: { 'variant:PROTO-PR': 20 }, buyer: 'clinic' },
]

export function detailsOf({
  name,
  buyer,
  billTo = 'AU',
  shipTo = 'AU',
  poNumber = '',
  attendees = {},
}: Partial<Named>): CheckoutDetails {
  const guest = { name: 'Sample buyer', email: `guest-${name?.toLowerCase()}@example.com` }
  const who = buyer ? { name: buyerName(buyer), email: buyerEmail(buyer) } : guest
  const address = { street: '1 Sample Street', street2: '', organisation: '' }
  const town =
    shipTo === 'AU'
      ? { city: 'Adelaide', state: 'SA', postcode: '5000' }
      : { city: 'Auckland', state: '', postcode: '1010' }
  const people = Object.entries(attendees).map(([date, count]) => [
    date,
    Array.from({ length: count }, (_, n) => ({
      name: `Sample attendee ${n + 1}`,
      email: `attendee-${n + 1}@example.com`,
    })),
  ])
  return {
    ...who,
    organisation: '',
    billingCountry: billTo,
    delivery: { ...address, ...town, name: who.name, country: shipTo },
    attendees: Object.fromEntries(people),
    poNumber,
    invoiceEmail: poNumber ? 'accounts@example.com' : '',
    note: '',
    service: 'standard',
  }
}
