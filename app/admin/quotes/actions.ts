'use server'

import { staffAction } from '@/app/_server/staff-action'
import { makeQuote, withdrawQuote } from '@/lib/quotes/commands/make'
import { MakeQuote, WithdrawQuote } from '@/lib/quotes/rules'

const ACCEPTED = 'It was accepted already: there is an order now.'

export const makeQuoteAction = staffAction(
  'make-orders',
  MakeQuote,
  makeQuote,
  {
    'no-such-offer': ({ typed }) => `“${typed}” is neither a SKU nor the name of a course date in its address.`,
    'same-offer-twice': ({ typed }) => `“${typed}” stands there twice. Please add its quantities up.`,
    'nothing-in-it': 'Please say what the quote is for: a SKU and a quantity at least.',
    'address-missing': 'Something in it is sent by post, so it needs a whole address.',
    'accepted-before': ACCEPTED,
  },
  ({ quoteId, isSent }) => `/admin/quotes/${quoteId}?said=${isSent ? 'quoted' : 'saved'}`,
)

export const withdrawQuoteAction = staffAction(
  'make-orders',
  WithdrawQuote,
  withdrawQuote,
  { 'no-such-quote': 'There is no such quote.', 'accepted-before': ACCEPTED },
  ({ quoteId }) => `/admin/quotes/${quoteId}?said=done`,
)
