import type { QuoteState } from '@/lib/quotes/rules'

/** How staff say it. */
export const QUOTE_STANDS: Record<QuoteState, string> = {
  asked: 'waits for your answer',
  open: 'sent',
  expired: 'past its last day',
  withdrawn: 'withdrawn',
  accepted: 'accepted',
}
