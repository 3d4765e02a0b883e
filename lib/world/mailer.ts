import type { Transporter } from 'nodemailer'
import { ok, type Result, refuse } from '@/lib/base/result'

/** `id` is the same each time one mail is tried, so that a mailbox can tell a repetition. */
export type Mail = {
  id?: string
  /** Where it is not the usual sender. */
  from?: string
  replyTo?: string
  to: string
  subject: string
  text: string
  html: string
  attachments?: Attachment[]
}
export type Attachment = { filename: string; content: string; contentType: string }
export type MailRefusal = { kind: 'mail-unavailable'; reason: string }

export type Mailer = { send(mail: Mail): Promise<Result<null, MailRefusal>> }

/** Through the SMTP server; without one, every mail waits. */
export function smtpMailer(url: string | undefined, from: string): Mailer {
  if (!url) return { send: async () => refuse({ kind: 'mail-unavailable', reason: 'SMTP_URL is not set' }) }
  let opening: Promise<Transporter> | undefined
  // Loaded with the first mail, not at every start.
  const transport = () => {
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
    opening ??= import('nodemailer').then(({ createTransport }) => createTransport({ url, ...patience }))
    return opening
  }
  return {
    async send({ id, ...mail }) {
      try {
        await (await transport()).sendMail({ from, ...(id && { messageId: id }), ...mail })
        return ok(null)
      } catch (error) {
        return refuse({ kind: 'mail-unavailable', reason: (error as { code?: string }).code ?? 'unknown' })
      }
    },
  }
}
