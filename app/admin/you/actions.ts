'use server'

import * as z from 'zod'
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
export const beginFactorAction = staffAction('own-account', z.object({}), beginFactor, {}, () => '/admin/you?step=app')

export const confirmFactorAction = staffAction(
  'own-account',
  TypedCode,
  confirmFactor,
  { ...CODE_WORDS, 'no-factor': 'There is nothing to confirm. Please begin anew.' },
  () => '/admin/you?said=factor',
  GUESSES,
)

export const keepCodesAction = staffAction(
  'own-account',
  z.object({}),
  keepRecoveryCodes,
  {},
  () => '/admin/you?said=codes-kept',
)

export const renewCodesAction = staffAction(
  'own-account',
  z.object({}),
  renewRecoveryCodes,
  {},
  () => '/admin/you?step=codes',
)

export const giveUpFactorAction = staffAction(
  'own-account',
  z.object({}),
  giveUpFactor,
  {},
  () => '/admin/you?said=factor-gone',
)

export const endSessionsAction = staffAction(
  'own-account',
  OfSession,
  endOwnSessions,
  {},
  () => '/admin/you?said=sessions-ended',
)
