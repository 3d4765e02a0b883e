import { createTransport, type Transporter } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MailSandbox, startMailSandbox } from './start'

let sandbox: MailSandbox
let transport: Transporter

beforeEach(async () => {
  sandbox = await startMailSandbox()
  transport = createTransport(sandbox.smtpUrl)
})
afterEach(async () => {
  transport.close()
  await sandbox.close()
})

const letter = {
  from: 'shop@example.com',
  to: 'Ada@example.com',
  subject: 'Your order – ünïcode',
  text: 'Thank you. See http://127.0.0.1:3000/orders/1?t=abc.',
  html: '<p>Thank you.</p><script>alert(1)</script>',
  attachments: [{ filename: 'invoice.txt', content: 'AUD 39.98' }],
}

test('a mail that is sent lies in the mailbox with everything it said', async () => {
  await transport.sendMail(letter)
  const [mail] = sandbox.mails()
  expect(mail).toMatchObject({
    subject: letter.subject,
    to: ['ada@example.com'],
    html: expect.stringContaining('Thank'),
  })
  expect(mail?.text.trim()).toBe(letter.text)
  expect(mail?.attachments).toEqual([{ name: 'invoice.txt', type: 'text/plain', bytes: 9 }])
})

test('the newest mail comes first, and a person finds only her own', async () => {
  await transport.sendMail(letter)
  await transport.sendMail({ ...letter, to: 'bo@example.com', subject: 'Second' })
  const listed = await fetch(`${sandbox.url}/api/mails`).then((answer) => answer.json())
  const hers = await fetch(`${sandbox.url}/api/mails?to=ADA@example.com`).then((answer) => answer.json())
  expect(listed).toMatchObject([{ subject: 'Second' }, { subject: letter.subject }])
  expect(hers).toMatchObject([{ subject: letter.subject }])
})

test('the page of a mail shows its links as links and lets none of its script run', async () => {
  await transport.sendMail(letter)
  const list = await fetch(sandbox.url).then((answer) => answer.text())
  const shown = await fetch(`${sandbox.url}/mails/1`).then((answer) => answer.text())
  expect(list).toContain('<a href="/mails/1">Your order – ünïcode</a>')
  expect(shown).toContain('<a href="http://127.0.0.1:3000/orders/1?t=abc">')
  expect(shown).toMatch(/<iframe[^>]+sandbox="allow-top-navigation-by-user-activation allow-popups"/)
  expect(shown).not.toContain('<script>')
})

test('as many mails as asked are refused for now, and the next one is taken', async () => {
  sandbox.refuseNext(2)
  await expect(transport.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 })
  await expect(transport.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 })
  await transport.sendMail(letter)
  expect(sandbox.mails()).toHaveLength(1)
})

test('a mailbox can be emptied, and an unknown mail is not found', async () => {
  await transport.sendMail(letter)
  await fetch(`${sandbox.url}/api/clear`, { method: 'POST' })
  expect(sandbox.mails()).toEqual([])
  expect((await fetch(`${sandbox.url}/mails/1`)).status).toBe(404)
})

test('buttons pressed by a page of another site do nothing', async () => {
  await transport.sendMail(letter)
  const pressed = await fetch(`${sandbox.url}/api/clear`, { method: 'POST', headers: { origin: 'http://evil.test' } })
  expect(pressed.status).toBe(403)
  expect(sandbox.mails()).toHaveLength(1)
})
