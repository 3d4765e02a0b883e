'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeDate, makeDate } from '@/lib/courses/commands/dates'
import { makeLadder } from '@/lib/courses/commands/ladders'
import { publishDate } from '@/lib/courses/commands/publish'
import { ChangeDate, MakeDate } from '@/lib/courses/forms/date'
import { MakeLadder } from '@/lib/courses/forms/ladder'
import { Publish } from '@/lib/courses/forms/publish'
import { cancelDate } from '@/lib/places/commands/cancel'
import { namePlace } from '@/lib/places/commands/name'
import { refundPlaces } from '@/lib/places/commands/refund'
import { CancelDate, NamePlace, RefundPlaces } from '@/lib/places/rules'
import { PUBLISH_WORDS, saidAfter } from '../courses/words'
import { CANCEL_WORDS, DATE_WORDS, REFUND_WORDS } from './words'

export const makeDateAction = staffAction(
  'edit-courses',
  MakeDate,
  makeDate,
  DATE_WORDS,
  ({ id }) => `/admin/dates/${id}?said=made`,
)

export const changeDateAction = staffAction(
  'edit-courses',
  ChangeDate,
  changeDate,
  DATE_WORDS,
  ({ id }) => `/admin/dates/${id}?said=saved`,
)

export const publishDateAction = staffAction(
  'edit-courses',
  Publish,
  publishDate,
  PUBLISH_WORDS,
  ({ id }, ask) => `/admin/dates/${id}?said=${ask.do === 'publish' ? 'date-published' : saidAfter(ask)}`,
)

export const cancelDateAction = staffAction(
  'edit-courses',
  CancelDate,
  cancelDate,
  CANCEL_WORDS,
  ({ id }) => `/admin/dates/${id}/refunds?said=date-cancelled`,
)

export const refundPlacesAction = staffAction(
  'refund',
  RefundPlaces,
  refundPlaces,
  REFUND_WORDS,
  (_, { date }) => `/admin/dates/${date}/refunds?said=refunding`,
)

export const namePlaceAction = staffAction(
  'name-attendees',
  NamePlace,
  namePlace,
  { gone: 'That place is not held any more.' },
  ({ date }) => `/admin/dates/${date}/roster?said=saved`,
)

export const makeLadderAction = staffAction(
  'edit-courses',
  MakeLadder,
  makeLadder,
  {},
  () => '/admin/dates/ladders?said=saved',
)
