'use server'

import { staffAction } from '@/app/_server/staff-action'
import { DropView, dropView, KeepView, keepView } from '@/lib/lists/commands'

export const keepViewAction = staffAction(
  'see-admin',
  KeepView,
  keepView,
  {},
  (_, { back, query }) => `${back}?${query}&said=kept`,
)

export const dropViewAction = staffAction('see-admin', DropView, dropView, {}, (_, { back }) => `${back}?said=dropped`)
