'use server'

import { staffAction } from '@/app/_server/staff-action'
import { ResolveParked } from '@/lib/checkout/care'
import { resolveParked } from '@/lib/checkout/commands/parked'

export const resolveParkedAction = staffAction(
  'record-payment',
  ResolveParked,
  resolveParked,
  { 'resolved-before': 'Somebody else has dealt with it already.' },
  () => '/admin/parked?said=done',
)
