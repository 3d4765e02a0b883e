'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changePack, makePack } from '@/lib/catalogue/commands/packs'
import { shelveMany } from '@/lib/catalogue/commands/shelving'
import { ChangePack, MakePack } from '@/lib/catalogue/rules/pack-form'
import { ShelveMany } from '@/lib/catalogue/rules/shelving'
import { shelvingWords } from '../_shelving/answers'
import { packWords } from './answers'

export const makePackAction = staffAction(
  'edit-products',
  MakePack,
  makePack,
  packWords,
  ({ id }) => `/admin/packs/${id}?said=made`,
)
export const changePackAction = staffAction(
  'edit-products',
  ChangePack,
  changePack,
  packWords,
  ({ id }) => `/admin/packs/${id}?said=saved`,
)
export const bulkPacksAction = staffAction(
  'edit-products',
  ShelveMany,
  shelveMany,
  shelvingWords,
  (_value, ask) => `/admin/packs?said=${ask.do === 'publish' ? 'published' : 'retired'}`,
)
