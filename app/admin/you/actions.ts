'use server'

import { z } from 'zod'
import { staffAction } from '@/app/_server/staff-action'
import {
  beginFactor,
  confirmFactor,
  giveUpFactor,
  keepRecoveryCodes,
  renewRecoveryCodes,
} from '@/lib/staff/commands/second-factor'
import { endOwnSessions } from '@/lib/staff/commands/sessions'
import { OfSession, TypedCode } from '@/lib/staff/rules'
import { CODE_WORDS, GUESSES } from './words'

// Without a hash: to the browser another hash alone is the same page, which it would not ask for anew.
export const beginFactorAction = staffAction(z.object({}), beginFactor, {}, () => '/admin/you?step=app')

export const confirmFactorAction = staffAction(
  TypedCode,
  confirmFactor,
  { ...CODE_WORDS, 'no-factor': 'There is nothing to confirm. Please begin anew.' },
  () => '/admin/you?said=factor',
  GUESSES,
)

export const keepCodesAction = staffAction(z.object({}), keepRecoveryCodes, {}, () => '/admin/you?said=codes-kept')

export const renewCodesAction = staffAction(z.object({}), renewRecoveryCodes, {}, () => '/admin/you?step=codes')

export const giveUpFactorAction = staffAction(z.object({}), giveUpFactor, {}, () => '/admin/you?said=factor-gone')

export const endSessionsAction = staffAction(OfSession, endOwnSessions, {}, () => '/admin/you?said=sessions-ended')
