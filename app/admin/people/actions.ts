'use server'

import { staffAction } from '@/app/_server/staff-action'
import { erasePerson } from '@/lib/people/commands'
import { OfPerson } from '@/lib/people/rules'

export const erasePersonAction = staffAction(
  'export-people',
  OfPerson,
  erasePerson,
  {
    nobody: 'Nothing is held about that address.',
    'is-staff': 'That person belongs to the staff. Remove them there first.',
    owed: ({ orders }) => `Something is still owed to them: ${orders.join(', ')}. Finish or cancel it first.`,
  },
  () => '/admin/people?said=erased',
)
