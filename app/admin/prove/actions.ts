'use server'

import { staffAction } from '@/app/_server/staff-action'
import { proveFactor } from '@/lib/staff/commands/second-factor'
import { CODE_WORDS, GUESSES } from '../you/words'
import { Prove, placeAfterProof } from './place'

export const proveFactorAction = staffAction(
  'own-account',
  Prove,
  proveFactor,
  { ...CODE_WORDS, 'no-factor': 'You have no second factor yet. Set one up under your name.' },
  placeAfterProof,
  GUESSES,
)
