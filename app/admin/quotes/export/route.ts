import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { listQuotes, QUOTES_LIST, type QuoteRow } from '@/lib/quotes/queries'
import { quoteState } from '@/lib/quotes/rules'

export const GET = csvRoute<QuoteRow & { standing: string }>({
  see: 'make-orders',
  shape: QUOTES_LIST,
  columns: [
    { title: 'Quote', value: ({ number }) => number },
    { title: 'Asked', value: ({ askedAt }) => iso(askedAt) },
    { title: 'Name', value: ({ name }) => name },
    { title: 'Organisation', value: ({ organisation }) => organisation },
    { title: 'E-mail', value: ({ email }) => email },
    { title: 'Country', value: ({ delivery, billingCountry }) => delivery?.country ?? billingCountry },
    { title: 'State', value: ({ standing }) => standing },
    { title: 'Good until', value: ({ validUntil }) => validUntil },
  ],
  async list({ db, now }, asked, size) {
    const page = await listQuotes(db, asked, size)
    return { ...page, rows: page.rows.map((quote) => ({ ...quote, standing: quoteState(quote, now()) })) }
  },
})
