'use server'

import { staffAction } from '@/app/_server/staff-action'
import { showDay } from '@/lib/base/time'
import { dropGst, saveGst } from '@/lib/pricing/commands/gst'
import { DropGst, SaveGst } from '@/lib/pricing/rules/gst'
import { changeSettings } from '@/lib/settings/commands'
import { Settings } from '@/lib/settings/rules'

export const changeSettingsAction = staffAction(
  'change-settings',
  Settings,
  changeSettings,
  { 'no-such-picture': 'That picture is not there any more. Please choose another one.' },
  () => '/admin/settings?said=saved',
)

export const saveGstAction = staffAction(
  'change-settings',
  SaveGst,
  saveGst,
  {
    past: ({ today }) =>
      `What has been sold keeps the rate that it bore. Please give ${showDay(today)} or a later day.`,
    'in-force': ({ from }) => `A rate has begun on ${showDay(from)} already. Please give a later day.`,
  },
  () => '/admin/settings?said=saved#gst',
)

export const dropGstAction = staffAction(
  'change-settings',
  DropGst,
  dropGst,
  { past: 'This rate has begun, so it stays.', 'in-force': 'This rate has begun, so it stays.' },
  () => '/admin/settings?said=done#gst',
)
