import { type Html, html, page } from '../page'
import { BANK_DEBIT, NUMBERS } from './cards'
import { answerBank, attemptPayment, type Outcome } from './payments'
import type { Sandbox } from './sandbox'
import type { Session } from './wire'

export type PageReply = { status: number; body: string; location?: string }

/** The hosted payment page: plain forms, no script. GET shows it, POST pays. */
export function answerPayPage(sandbox: Sandbox, method: string, path: string, form: URLSearchParams): PageReply {
  const [, , id = '', step] = path.split('/')
  const session = sandbox.books.sessions.get(id)
  if (!session) return shown('There is no such payment', html`<p>This address belongs to no payment session.</p>`, 404)
  if (session.status === 'complete') return leave(session)
  if (session.status === 'expired') return shown('This payment page has expired', expired(session), 410)
  if (method !== 'POST') return shown('Pay', payForm(sandbox, session))
  if (step === 'bank') return follow(sandbox, session, form, answerBank(sandbox, id, form.get('answer') === 'confirm'))

  const typed = form.get('method') === 'debit' ? BANK_DEBIT : (form.get('card') ?? '')
  const [email, name] = [form.get('email')?.trim() ?? '', form.get('name')?.trim() ?? '']
  const problem = checkTyped(form, email, name)
  if (problem) return shown('Pay', payForm(sandbox, session, form, problem), 422)
  return follow(sandbox, session, form, attemptPayment(sandbox, id, { card: typed, email, name }))
}

function follow(sandbox: Sandbox, session: Session, form: URLSearchParams, outcome: Outcome): PageReply {
  switch (outcome.kind) {
    case 'paid':
    case 'pending':
      return leave(session)
    case 'needs-confirmation':
      return shown('Confirm with your bank', bankForm(session))
    case 'declined':
      return shown('Pay', payForm(sandbox, session, form, outcome.message))
    case 'not-open':
      return answerPayPage(sandbox, 'GET', `/pay/${session.id}`, form)
    default:
      return shown('Pay', payForm(sandbox, session, form, 'Only the test cards below are taken here.'), 422)
  }
}

function checkTyped(form: URLSearchParams, email: string, name: string): string | undefined {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return 'Please give an e-mail address.'
  if (name === '') return 'Please give the name on the card.'
  if (form.get('method') === 'debit') return undefined
  if (!/^\s*(0?[1-9]|1[0-2])\s*\/\s*\d{2}(\d{2})?\s*$/.test(form.get('expiry') ?? ''))
    return 'Please give an expiry like 12/34.'
  if (!/^\d{3,4}$/.test(form.get('cvc')?.trim() ?? '')) return 'Please give the three digits from the back of the card.'
  return undefined
}

function leave(session: Session): PageReply {
  const location = (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
  return { status: 303, body: '', location }
}

function shown(title: string, body: Html, status = 200): PageReply {
  return {
    status,
    body: page(
      title,
      html`<header class="banner">Sandbox: no real money</header><main><h1>${title}</h1>${body}</main>`,
    ),
  }
}

export function amount(minor: number | null, currency: string | null): string {
  const code = (currency ?? 'aud').toUpperCase()
  return `${code} ${((minor ?? 0) / 100).toLocaleString('en-AU', { minimumFractionDigits: 2 })}`
}

const back = ({ cancel_url }: Session) =>
  cancel_url === null ? null : html`<p><a href="${cancel_url}">Back to the shop</a> without paying.</p>`

const expired = (session: Session) => html`<p>Nothing was paid. Please start again from the shop.</p>${back(session)}`

function payForm(sandbox: Sandbox, session: Session, typed = new URLSearchParams(), problem?: string): Html {
  const value = (name: string) => typed.get(name) ?? ''
  const email = value('email') || (session.customer_email ?? '')
  const isDebit = value('method') === 'debit'
  return html`${summary(sandbox, session)}
${problem !== undefined && html`<p class="notice" role="alert">${problem} Nothing was paid; you may try again.</p>`}
<form method="post" action="/pay/${session.id}">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="email" required value="${email}">
<fieldset><legend>Pay with</legend>
<label><input type="radio" name="method" value="card" ${isDebit ? null : CHECKED}> Card</label>
<label><input type="radio" name="method" value="debit" ${isDebit ? CHECKED : null}> Bank debit (takes a while)</label></fieldset>
<label for="card">Card number</label><input id="card" name="card" inputmode="numeric" autocomplete="off" value="${value('card')}">
<div class="pair"><div><label for="expiry">Expiry (MM/YY)</label><input id="expiry" name="expiry" inputmode="numeric" autocomplete="off" value="${value('expiry')}"></div>
<div><label for="cvc">CVC</label><input id="cvc" name="cvc" inputmode="numeric" autocomplete="off"></div></div>
<label for="name">Name</label><input id="name" name="name" autocomplete="name" required value="${value('name')}">
<button class="main">Pay ${amount(session.amount_total, session.currency)}</button>
</form>
${back(session)}
${testCards}`
}

const CHECKED: Html = { html: 'checked' }

function summary(sandbox: Sandbox, session: Session): Html {
  const lines = sandbox.books.plans.get(session.id)?.lines ?? []
  const rows = lines.map(
    (line) => html`<tr><td>${line.description}${(line.quantity ?? 1) > 1 && html` × ${line.quantity}`}</td>
<td class="amount">${amount(line.amount_total, line.currency)}</td></tr>`,
  )
  return html`<table><tbody>${rows}</tbody>
<tfoot><tr><th scope="row">Total</th><td class="amount">${amount(session.amount_total, session.currency)}</td></tr></tfoot></table>`
}

const bankForm = (
  session: Session,
) => html`<p>Your bank asks whether you want to pay ${amount(session.amount_total, session.currency)}.</p>
<form method="post" action="/pay/${session.id}/bank">
<button class="main" name="answer" value="confirm">Confirm the payment</button>
<button name="answer" value="deny">Deny it</button>
</form>`

const testCards = html`<h2>Test cards</h2><table><tbody>
<tr><td>${grouped(NUMBERS.pays)}</td><td>pays</td></tr>
<tr><td>${grouped(NUMBERS.declined)}</td><td>is declined</td></tr>
<tr><td>${grouped(NUMBERS.asksTheBank)}</td><td>asks you to confirm with your bank</td></tr>
</tbody></table><p class="soft">Any expiry to come, any CVC. No card is charged: this page is a stand-in for Stripe’s on your own computer.</p>`

function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}
