'use server'

import { staffAction } from '@/app/_server/staff-action'
import { OfJob, TryOutside } from '@/lib/health/rules'
import { retryFailedJob, tryOutside } from '@/lib/health/trials'

export const tryOutsideAction = staffAction(
  'see-health',
  TryOutside,
  tryOutside,
  { 'not-reached': ({ failure }) => `Not reached: ${failure}.` },
  () => '/admin/health?said=reached',
)

export const retryJobAction = staffAction(
  'retry-job',
  OfJob,
  retryFailedJob,
  { 'no-such-job': 'That work is not known any more.', done: 'That has been done meanwhile.' },
  () => '/admin/health?said=retried',
)
