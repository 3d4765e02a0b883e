'use server'

import { staffAction } from '@/app/_server/staff-action'
import { countryName } from '@/lib/base/countries'
import { showDay } from '@/lib/base/time'
import { dropTiers, saveTiers } from '@/lib/pricing/commands/tiers'
import { changeZone, makeZone, removeZone } from '@/lib/pricing/commands/zones'
import { ChangeZone, DropTiers, MakeZone, RemoveZone, SaveTiers } from '@/lib/pricing/rules/tariff-forms'

export const saveTiersAction = staffAction(
  'edit-prices',
  SaveTiers,
  saveTiers,
  {
    past: ({ today }) => `Bulk prices that have begun are not changed. Please give ${showDay(today)} or a later day.`,
    'in-force': ({ from }) =>
      `Bulk prices have begun on ${showDay(from)} already, and what has begun is not changed. Please give a later day.`,
  },
  () => '/admin/prices?said=saved',
)

export const dropTiersAction = staffAction(
  'edit-prices',
  DropTiers,
  dropTiers,
  {
    past: 'These bulk prices have begun, so they stay.',
    'in-force': 'These bulk prices have begun, so they stay.',
  },
  () => '/admin/prices?said=done',
)

export const makeZoneAction = staffAction(
  'edit-prices',
  MakeZone,
  makeZone,
  { gone: 'That zone is not there any more.', 'country-taken': ({ countries, by }) => sayTaken(countries, by) },
  () => '/admin/prices?said=saved',
)

export const changeZoneAction = staffAction(
  'edit-prices',
  ChangeZone,
  changeZone,
  { gone: 'That zone is not there any more.', 'country-taken': ({ countries, by }) => sayTaken(countries, by) },
  ({ id }) => `/admin/prices/zones/${id}?said=saved`,
)

export const removeZoneAction = staffAction(
  'edit-prices',
  RemoveZone,
  removeZone,
  { gone: 'That zone is not there any more.', 'country-taken': ({ countries, by }) => sayTaken(countries, by) },
  () => '/admin/prices?said=done',
)

const sayTaken = (countries: string[], by: string) =>
  `${countries.map(countryName).join(', ')}: in the zone “${by}” already. A country can be in one zone only.`
