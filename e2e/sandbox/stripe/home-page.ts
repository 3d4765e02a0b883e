import { type Html, html, page } from '../page'
import { amount } from './pay-page'
import type { Sandbox } from './sandbox'
import type { Session } from './wire'

const LATEST = 30

/** What the sandbox knows, with buttons for what the world may do. */
export function homePage(sandbox: Sandbox): string {
  const { books, webhooks, clock } = sandbox
  return page(
    'Payment sandbox',
    html`<header class="banner">Sandbox: no real money</header><main class="wide"><h1>Payment sandbox</h1>
<p>A stand-in for Stripe on this computer. It models what the shop uses and nothing else; before going live, check against Stripe’s own test mode.</p>
<div>The clock says ${new Date(clock.now()).toISOString()}.
${button('clock/advance', 'One hour on', { ms: '3600000' })}${button('clock/reset', 'Back to the present')}
<span class="soft">The shop’s clock does not move along.</span></div>
<div>${button('webhooks/hold', 'Hold the post')}${button('webhooks/shuffle', 'Shuffle what is held', { seed: '1' })}${button('webhooks/release', `Release what is held (${webhooks.held().length})`)}
${button('webhooks/duplicate', 'Send everything twice', { times: '1' })}${button('webhooks/drop', 'Lose every third', { share: '0.33' })}${button('webhooks/plain', 'Plain post again')}${button('webhooks/redeliver', 'Deliver everything once more')}</div>
${faultForm(sandbox)}
${books.unmodelled.length > 0 && html`<h2>Called, but not modelled</h2><ul>${books.unmodelled.map((call) => html`<li>${call}</li>`)}</ul>`}
${section('Sessions', ['session', 'reference', 'amount', 'state', 'do'], latest(books.sessions).map(sessionRow))}
${section(
  'Payments',
  ['payment', 'amount', 'state', 'charge', 'refunded', 'do'],
  latest(books.paymentIntents).map((intent) => {
    const charge = books.charges.get(intent.latest_charge ?? '')
    const canDispute = charge?.captured === true && !charge.disputed
    return [
      intent.id,
      amount(intent.amount, intent.currency),
      intent.status,
      intent.latest_charge,
      amount(charge?.amount_refunded ?? 0, intent.currency),
      canDispute ? button('dispute/open', 'Dispute', { charge: charge.id }) : null,
    ]
  }),
)}
${section(
  'Refunds',
  ['refund', 'of', 'amount', 'state', 'do'],
  latest(books.refunds).map((refund) => [
    refund.id,
    refund.payment_intent,
    amount(refund.amount, refund.currency),
    refund.status,
    html`${refund.status === 'pending' && button('refunds/succeed', 'Succeeds', { refund: refund.id })}${refund.status !== 'failed' && button('refunds/fail', 'Fails', { refund: refund.id })}`,
  ]),
)}
${section(
  'Disputes',
  ['dispute', 'of', 'amount', 'state', 'do'],
  latest(books.disputes).map(({ id, charge, currency, status, ...dispute }) => [
    id,
    charge,
    amount(dispute.amount, currency),
    status,
    status === 'needs_response'
      ? html`${button('dispute/win', 'The shop wins', { dispute: id })}${button('dispute/lose', 'It loses', { dispute: id })}`
      : null,
  ]),
)}
${section(
  'Events',
  ['event', 'type', 'delivered', 'tries', 'do'],
  latest(books.events).map((event) => [
    event.id,
    event.type,
    event.delivered ? 'yes' : 'no',
    event.tries,
    button('webhooks/redeliver', 'Deliver again', { event: event.id }),
  ]),
)}
${section(
  'Deliveries',
  ['when', 'event', 'type', 'answer'],
  books.deliveries
    .slice(-LATEST)
    .reverse()
    .map(({ at, event, type, status, outcome }) => [
      new Date(at).toISOString(),
      event,
      type,
      `${status ?? '–'} ${outcome.slice(0, 80)}`,
    ]),
)}
</main>`,
  )
}

function sessionRow(session: Session): (Html | string | null)[] {
  const { id, status, payment_status, payment_intent } = session
  const isWaiting = status === 'complete' && payment_status === 'unpaid' && payment_intent !== null
  return [
    status === 'open' ? html`<a href="/pay/${id}">${short(id)}</a>` : short(id),
    session.client_reference_id,
    amount(session.amount_total, session.currency),
    `${status}, ${payment_status}`,
    html`${status === 'open' && button('pay', 'Pay', { session: id })}${status === 'open' && button('expire', 'Expire', { session: id })}${isWaiting && button('debit/succeed', 'Debit succeeds', { session: id })}${isWaiting && button('debit/fail', 'Debit fails', { session: id })}${button('tamper', 'Lie: a cent less', { id, amount: String((session.amount_total ?? 0) - 1) })}`,
  ]
}

const short = (id: string) => `${id.slice(0, 18)}…`
const latest = <Item>(shelf: Map<string, Item>): Item[] => [...shelf.values()].slice(-LATEST).reverse()

function section(title: string, heads: string[], rows: (Html | string | number | null)[][]): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p class="soft">None yet.</p>`
  return html`<h2>${title}</h2><div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}

function button(action: string, words: string, fields: Record<string, string> = {}): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form class="inline" method="post" action="/_control/${action}">${hidden}<button>${words}</button></form>`
}

function faultForm({ faults }: Sandbox): Html {
  const kinds = ['delay', 'hang', 'resetAfterCommit', '500', '500AfterCommit', '429', 'html502', 'truncated']
  return html`<div>Next call goes wrong: ${kinds.map((kind) => button('faults/add', kind, { kind }))}
${faults.list().length > 0 && button('faults/clear', `Forget ${faults.list().length} planned`)}</div>`
}
