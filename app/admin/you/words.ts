import type { Limit } from '@/app/_server/limit'

export const CODE_WORDS = {
  'wrong-code':
    'That is not the code of now. The app shows a new one each half minute; look at its clock if none is taken.',
  'wrong-recovery-code':
    'That is none of the recovery codes that still count. Each lets in once, and making new ones ends those before.',
  'code-used': 'That code was used already. Please wait for the next one.',
}

export const GUESSES: Limit<unknown> = {
  what: 'second-factor',
  of: ({ actor }) => actor?.userId ?? '',
  words: (wait) => `That was a lot of codes. For the safety of your account, please go on in ${wait}.`,
}
