'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeSettings } from '@/lib/settings/commands'
import { Settings } from '@/lib/settings/rules'

export const changeSettingsAction = staffAction(
  'change-settings',
  Settings,
  changeSettings,
  {},
  () => '/admin/settings?said=saved',
)
