import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { ActionForm, Submit } from '@/app/_ui/form'
import { Sums } from '@/app/(shop)/cart/totals'
import { QuotedLines } from '@/app/(shop)/orders/[number]/lines'
import { format } from '@/lib/base/money'
import { showDay } from '@/lib/base/time'
import { addressLines } from '@/lib/orders/names'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { mayOpenQuote } from '@/lib/quotes/link'
import { findQuoteByNumber, type QuoteRow, quoteAgreed } from '@/lib/quotes/queries'
import { decideAcceptance, type QuoteState, quoteState } from '@/lib/quotes/rules'
import { bankOf } from '@/lib/settings/rules'
import { acceptByTransferAction, acceptQuoteAction } from '../actions'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Your quote', robots: { index: false } }

const WORDS: Record<QuoteState, string> = {
  asked: 'We are still working it out.',
  open: 'This is what we offer you. Nothing is charged before you have paid on the next page.',
  accepted: 'You have accepted this quote. The button leads to your order, or to its payment.',
  expired: 'This quote is past its last day. Please write to us: we gladly make it anew.',
  withdrawn: 'This quote is no longer on offer. Please write to us.',
}

const AWAITED =
  'You have accepted this quote and pay by bank transfer. Your order says where the money goes, and by when.'

export default async function QuotePage({ params, searchParams }: PageProps<'/quotes/[number]'>) {
  const [{ number }, { key }] = [await params, await searchParams]
  const world = await requestWorld()
  const row = await findQuoteByNumber(world.db, number)
  const link = typeof key === 'string' ? key : ''
  // A wrong key looks like a quote that never was.
  if (!row || row.sentAt === null || !mayOpenQuote(world, row, link)) notFound()
  const state = quoteState(row, world.now())
  const agreed = await quoteAgreed(world.db, row, world.now())
  const bank = agreed.total.minor > 0 ? bankOf(world.site) : undefined
  const order = row.orderId ? await findOrder(world.db, row.orderId) : undefined
  const status = order && orderStatus(order)
  const isAwaited = status === 'waiting-for-transfer'
  const isUnpaid = !status || status === 'waiting-for-payment' || status === 'payment-ended' || status === 'cancelled'
  const mayTransfer = bank && isUnpaid && decideAcceptance(row, row.revision, world.now()).ok

  return (
    <main id="content" className="page order" data-area="shop">
      <h1>Quote {row.number}</h1>
      <p className="lead" role="status">
        {isAwaited ? AWAITED : WORDS[state]}
      </p>
      <Who row={row} />
      <section aria-labelledby="offered">
        <h2 id="offered">What it holds</h2>
        <QuotedLines quote={agreed} />
      </section>
      <div className="agreed">
        <Sums quote={agreed} />
        <div className="stack">
          {(state === 'open' || state === 'accepted') && (
            <ActionForm action={acceptQuoteAction} label="Accept">
              <Seen row={row} link={link} />
              <Submit>{state === 'open' ? `Accept and pay ${format(agreed.total)}` : 'Go to the order'}</Submit>
            </ActionForm>
          )}
          {mayTransfer && (
            <ActionForm action={acceptByTransferAction} label="Accept, and pay by bank transfer">
              <Seen row={row} link={link} />
              <Submit className="button button-quiet">Accept, and pay by bank transfer</Submit>
              <p className="muted">
                No card is needed. You are told at once where the money goes, and all of it is held for you meanwhile:
                for {bank.days} days, or until the day before a course that is in it.
              </p>
            </ActionForm>
          )}
        </div>
      </div>
      <p className="muted">
        {state === 'open' && 'Nothing is held for you before you accept. '}
        {bank
          ? isAwaited
            ? 'Would you rather pay by card after all, or is there something to change?'
            : 'Something to change?'
          : 'Something to change, or would you pay by bank transfer?'}{' '}
        <a href="/contact">Write to us</a> with the number of this quote.
      </p>
    </main>
  )
}

/** Which quote, and what of it stands on this page. */
function Seen({ row, link }: { row: QuoteRow; link: string }) {
  return (
    <>
      <input type="hidden" name="number" value={row.number} />
      <input type="hidden" name="key" value={link} />
      <input type="hidden" name="revision" value={row.revision} />
    </>
  )
}

function Who({ row }: { row: QuoteRow }) {
  const { delivery } = row
  return (
    <dl className="facts">
      <div>
        <dt>For</dt>
        <dd>{[row.name, row.organisation].filter(Boolean).join(', ')}</dd>
      </div>
      {delivery && (
        <div>
          <dt>Goes to</dt>
          <dd>{addressLines(delivery).join(', ')}</dd>
        </div>
      )}
      {row.poNumber && (
        <div>
          <dt>Purchase order</dt>
          <dd>{row.poNumber}</dd>
        </div>
      )}
      {row.validUntil && (
        <div>
          <dt>Good until the end of</dt>
          <dd>{showDay(row.validUntil)}</dd>
        </div>
      )}
    </dl>
  )
}
