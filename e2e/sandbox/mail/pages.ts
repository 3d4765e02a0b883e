import { type Html, html, page } from '../page'
import type { Mail } from './mailbox'

const BANNER = html`<header class="banner">Sandbox: nothing leaves this computer</header>`

export function listPage(mails: Mail[]): string {
  const rows = mails.map(
    (mail) =>
      html`<tr><td><a href="/mails/${mail.id}">${mail.subject}</a></td><td>${mail.to.join(', ')}</td><td>${mail.at}</td></tr>`,
  )
  const list = html`<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">When</th></tr></thead>
<tbody>${rows}</tbody></table>`
  return page(
    'Mailbox',
    html`${BANNER}<main class="wide"><h1>Mailbox</h1>
${mails.length > 0 ? list : html`<p>No mail yet. What the shop sends turns up here.</p>`}
<div><form class="inline" method="post" action="/api/refuse"><input type="hidden" name="count" value="1"><button>Refuse the next mail</button></form>
<form class="inline" method="post" action="/api/clear"><button>Empty the mailbox</button></form></div></main>`,
  )
}

export function mailPage(mail: Mail): string {
  return page(
    mail.subject,
    html`${BANNER}<main class="wide"><p><a href="/">All mails</a></p><h1>${mail.subject}</h1>
<p>From ${mail.from}<br>To ${mail.to.join(', ')}<br><span class="soft">${mail.at}</span></p>
${mail.html !== null && rendered(mail.html)}
<h2>Text</h2><pre>${linked(mail.text)}</pre>
${mail.attachments.map(({ name, type, bytes }) => html`<p>Attached: ${name} (${type}, ${bytes} bytes)</p>`)}
<h2>Headers</h2><pre>${mail.headers.join('\n')}</pre></main>`,
  )
}

export const missingPage = () =>
  page('No such mail', html`${BANNER}<main><h1>No such mail</h1><p><a href="/">All mails</a></p></main>`)

/** In a frame that runs no script; its links open in the whole window. */
function rendered(body: string): Html {
  const allowed = 'allow-top-navigation-by-user-activation allow-popups'
  return html`<h2>As it looks</h2><iframe title="The mail as it looks" sandbox="${allowed}" srcdoc="${`<base target="_top">${body}`}"></iframe>`
}

/** Every second piece is an address. */
function linked(text: string): Html[] {
  const pieces = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/)
  return pieces.map((piece, index) => (index % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`))
}
