'use server'

import { staffAction } from '@/app/_server/staff-action'
import { publish, retire, unschedule } from '@/lib/catalogue/commands/shelving'
import { Publish, Retire, Unschedule } from '@/lib/catalogue/rules/shelving'
import { afterShelving, shelvingWords } from './answers'

export const publishAction = staffAction('edit-products', Publish, publish, shelvingWords, afterShelving)
export const unscheduleAction = staffAction('edit-products', Unschedule, unschedule, shelvingWords, afterShelving)
export const retireAction = staffAction('edit-products', Retire, retire, shelvingWords, afterShelving)
