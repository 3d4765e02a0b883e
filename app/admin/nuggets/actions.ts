'use server'

import { staffAction } from '@/app/_server/staff-action'
import { placeNugget } from '@/lib/content/placing'
import { saveLabel } from '@/lib/nuggets/commands/labels'
import {
  publishWords,
  releaseNugget,
  scheduleNugget,
  unscheduleNugget,
  withdrawNugget,
} from '@/lib/nuggets/commands/release'
import { saveReference } from '@/lib/nuggets/commands/sources'
import { createNugget, dropDraft, restoreVersion, saveWords } from '@/lib/nuggets/commands/words'
import { PlaceNugget, SaveLabel } from '@/lib/nuggets/rules/place'
import { SaveReference } from '@/lib/nuggets/rules/reference-form'
import { ScheduleNugget, WithdrawNugget } from '@/lib/nuggets/rules/releasing'
import { NewNugget, OneNugget, PublishWords, RestoreVersion, SaveWords } from '@/lib/nuggets/rules/words'
import { LABEL_REFUSALS, PLACE_REFUSALS, REFERENCE_REFUSALS, RELEASE_REFUSALS, WORDS_REFUSALS } from './words'

const at = (id: string, page = '', said = 'saved') => `/admin/nuggets/${encodeURIComponent(id)}${page}?said=${said}`

export const createNuggetAction = staffAction('edit-nuggets', NewNugget, createNugget, {}, ({ id }) =>
  at(id, '/words', 'made'),
)
export const saveWordsAction = staffAction('edit-nuggets', SaveWords, saveWords, WORDS_REFUSALS, ({ id }) =>
  at(id, '/words'),
)
export const placeNuggetAction = staffAction('edit-nuggets', PlaceNugget, placeNugget, PLACE_REFUSALS, ({ id }) =>
  at(id, '/place'),
)
export const restoreVersionAction = staffAction(
  'edit-nuggets',
  RestoreVersion,
  restoreVersion,
  WORDS_REFUSALS,
  ({ id }) => at(id, '/words', 'restored'),
)
export const dropDraftAction = staffAction('edit-nuggets', OneNugget, dropDraft, WORDS_REFUSALS, ({ id }) =>
  at(id, '', 'done'),
)
export const releaseNuggetAction = staffAction('edit-nuggets', OneNugget, releaseNugget, RELEASE_REFUSALS, ({ id }) =>
  at(id, '', 'published'),
)
export const scheduleNuggetAction = staffAction(
  'edit-nuggets',
  ScheduleNugget,
  scheduleNugget,
  RELEASE_REFUSALS,
  ({ id }) => at(id, '', 'scheduled'),
)
export const unscheduleNuggetAction = staffAction(
  'edit-nuggets',
  OneNugget,
  unscheduleNugget,
  RELEASE_REFUSALS,
  ({ id }) => at(id, '', 'unscheduled'),
)
export const withdrawNuggetAction = staffAction(
  'edit-nuggets',
  WithdrawNugget,
  withdrawNugget,
  RELEASE_REFUSALS,
  ({ id }) => at(id, '', 'taken-back'),
)
export const publishWordsAction = staffAction('edit-nuggets', PublishWords, publishWords, RELEASE_REFUSALS, ({ id }) =>
  at(id, '', 'published'),
)

export const saveReferenceAction = staffAction(
  'edit-nuggets',
  SaveReference,
  saveReference,
  REFERENCE_REFUSALS,
  ({ key }) => `/admin/nuggets/references/${encodeURIComponent(key)}?said=saved`,
)

export const saveLabelAction = staffAction(
  'edit-nuggets',
  SaveLabel,
  saveLabel,
  LABEL_REFUSALS,
  () => '/admin/nuggets/labels?said=saved',
)
