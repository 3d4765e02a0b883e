'use server'

import { staffAction } from '@/app/_server/staff-action'
import { startImport, stopImport } from '@/lib/imports/commands/apply'
import { checkAgain } from '@/lib/imports/commands/take'
import { OneImport } from '@/lib/imports/rules/file'
import { againWords, importWords } from './words'

export const startImportAction = staffAction(
  'import-files',
  OneImport,
  startImport,
  importWords,
  ({ id }) => `/admin/import/${id}?said=applying`,
)

export const stopImportAction = staffAction(
  'import-files',
  OneImport,
  stopImport,
  importWords,
  ({ id }) => `/admin/import/${id}?said=stopped`,
)

export const checkAgainAction = staffAction(
  'import-files',
  OneImport,
  checkAgain,
  againWords,
  ({ id }) => `/admin/import/${id}?said=checking`,
)
