import { format } from '@/lib/base/money'
import { showDay } from '@/lib/base/time'
import { namesOf } from '@/lib/orders/names'
import type { Quote } from '@/lib/pricing/rules'
import type { QuoteRow } from '@/lib/quotes/queries'
import { button, type Letter, list, quiet, words } from '../letter'

export function quoteLetter(row: QuoteRow, agreed: Quote, link: string): Letter {
  return {
    subject: `Your quote ${row.number}`,
    blocks: [
      words(`Hello ${row.name},`),
      words(`Here is what you asked for: ${format(agreed.total)} in all, freight and GST included.`),
      ...list(
        'In it',
        agreed.lines.map(({ offer, quantity, net }) => ({
          text: `${quantity} × ${namesOf(offer).title}: ${format(net)} ex GST`,
        })),
      ),
      words(
        `It is good until the end of ${row.validUntil ? showDay(row.validUntil) : 'the year'}. Nothing is held for you until you accept it.`,
      ),
      button('Look at it and accept', link),
      quiet('Keep this mail to yourself: whoever has its link can accept the quote.'),
    ],
  }
}
