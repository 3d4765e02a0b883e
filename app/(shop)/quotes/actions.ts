'use server'

import { external } from '@/app/_server/external'
import { action } from '@/app/_server/form'
import { stockWords } from '@/app/(shop)/_cart/words'
import { acceptQuote } from '@/lib/quotes/commands/accept'
import { askForQuote } from '@/lib/quotes/commands/ask'
import { acceptByTransfer } from '@/lib/quotes/commands/by-transfer'
import { AcceptQuote, AskForQuote } from '@/lib/quotes/rules'

export const askForQuoteAction = action(
  AskForQuote,
  askForQuote,
  { 'empty-cart': 'Your cart is empty, so there is nothing to ask for.' },
  ({ number }) => external(`/cart/quote?asked=${number}`),
  {
    what: 'quote',
    of: (_visitor, { email }) => email,
    words: (wait) => `You have asked several times. Please wait ${wait}: what you typed is still here.`,
  },
)

const ACCEPT = {
  'no-such-quote': 'There is no such quote.',
  expired: 'This quote is past its last day. Please write to us: we gladly make it anew.',
  withdrawn: 'This quote is no longer on offer. Please write to us.',
  'offer-changed': 'This quote has changed since you opened it. Please look again: it stands here as it is now.',
  'payment-unavailable':
    'The payment service did not answer. Nothing was charged. Please press the button again in a minute.',
  ...stockWords,
}

const LIMIT = {
  what: 'order',
  of: (_visitor: unknown, { number }: AcceptQuote) => number,
  words: (wait: string) =>
    `This was accepted very often in a short time. Nothing was charged now; please wait ${wait}.`,
} as const

export const acceptQuoteAction = action(AcceptQuote, acceptQuote, ACCEPT, ({ url }) => external(url), LIMIT)

export const acceptByTransferAction = action(
  AcceptQuote,
  acceptByTransfer,
  { ...ACCEPT, 'no-transfer': 'We take no bank transfers at the moment. Please pay by card, or write to us.' },
  ({ url }) => external(url),
  LIMIT,
)
