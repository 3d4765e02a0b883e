import { simpleParser } from 'mailparser'

export type Mail = {
  id: number
  /** ISO, when it came in. */
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string | null
  headers: string[]
  attachments: { name: string; type: string; bytes: number }[]
}

export type Mailbox = ReturnType<typeof makeMailbox>

export function makeMailbox() {
  let mails: Mail[] = []
  let toRefuse = 0
  let lastId = 0
  return {
    /** Newest first; an address narrows it to that person's post. */
    list: (to?: string) => mails.filter((mail) => to === undefined || mail.to.includes(to.toLowerCase())),
    find: (id: number) => mails.find((mail) => mail.id === id),
    clear(): void {
      mails = []
    },
    /** The next so many mails are answered 451, as by a server that is busy. */
    refuseNext(count: number): void {
      toRefuse = count
    },
    isRefusing(): boolean {
      if (toRefuse === 0) return false
      toRefuse -= 1
      return true
    },
    async keep(raw: Buffer, recipients: string[]): Promise<void> {
      const parsed = await simpleParser(raw, { skipImageLinks: true })
      lastId += 1
      const mail: Mail = {
        id: lastId,
        at: new Date().toISOString(),
        from: parsed.from?.text ?? '',
        to: recipients.map((address) => address.toLowerCase()),
        subject: parsed.subject ?? '(no subject)',
        text: parsed.text ?? '',
        html: parsed.html || null,
        headers: parsed.headerLines.map(({ line }) => line),
        attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
          name: filename ?? '(unnamed)',
          type: contentType,
          bytes: size,
        })),
      }
      mails = [mail, ...mails]
    },
  }
}
