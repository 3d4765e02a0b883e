'use server'

import { external } from '@/app/_server/external'
import { action } from '@/app/_server/form'
import { nameAttendee } from '@/lib/orders/commands/attendees'
import { orderPath } from '@/lib/orders/link'
import { NameAttendee } from '@/lib/orders/rules'

export const nameAttendeeAction = action(
  NameAttendee,
  nameAttendee,
  {
    'no-such-place': 'That place does not belong to this order.',
    'given-back': 'That place was paid back, so nobody can be named for it.',
    'too-late': 'The course has begun; please write to us instead.',
  },
  (order, world) => external(`${orderPath(world, order)}#places`),
  {
    what: 'attendee',
    of: (_visitor, { order }) => order,
    words: (wait) => `Names were sent very often in a short time. Please wait ${wait}: what you typed is still here.`,
  },
)
