import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SMTPServer } from 'smtp-server'
import { isForeign, listen, readBody, stop } from '../http'
import { type Mail, type Mailbox, makeMailbox } from './mailbox'
import { listPage, mailPage, missingPage } from './pages'

export type MailSandbox = {
  smtpUrl: string
  smtpPort: number
  url: string
  port: number
  /** Newest first. */
  mails(to?: string): Mail[]
  /** The next so many mails are refused with 451. */
  refuseNext(count: number): void
  clear(): void
  close(): Promise<void>
}

/** A port of 0, or none, is any that is free. */
export async function startMailSandbox(ports: { smtpPort?: number; httpPort?: number } = {}): Promise<MailSandbox> {
  const box = makeMailbox()
  const smtp = makeSmtp(box)
  const smtpPort = await listen(smtp.server, ports.smtpPort ?? 0)
  const web = createServer((request, response) => {
    serve(box, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end(`The mail sandbox itself failed: ${error}`)
    })
  })
  const port = await listen(web, ports.httpPort ?? 0)
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    smtpPort,
    url: `http://127.0.0.1:${port}`,
    port,
    mails: box.list,
    refuseNext: box.refuseNext,
    clear: box.clear,
    close: async () => {
      await new Promise<void>((over) => smtp.close(over))
      await stop(web)
    },
  }
}

function makeSmtp(box: Mailbox): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 200,
    onData(stream, { envelope }, answer) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (box.isRefusing())
          return answer(Object.assign(new Error('Busy, please try again later'), { responseCode: 451 }))
        const recipients = envelope.rcptTo.map(({ address }) => address)
        box.keep(Buffer.concat(pieces), recipients).then(() => answer(null), answer)
      })
    },
  })
}

async function serve(box: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = await readBody(request)
  const isPost = request.method === 'POST'
  if (isPost && isForeign(request)) return send(response, 403, 'This came from another site.')
  if (isPost && pathname === '/api/refuse') box.refuseNext(Number(new URLSearchParams(body).get('count') ?? 1))
  else if (isPost && pathname === '/api/clear') box.clear()
  else if (isPost) return send(response, 404, missingPage())
  if (isPost) return void response.writeHead(303, { location: '/' }).end()

  if (pathname === '/') return send(response, 200, listPage(box.list()))
  if (pathname === '/api/mails') {
    const mails = box.list(searchParams.get('to') ?? undefined)
    return send(response, 200, JSON.stringify(mails), 'application/json')
  }
  const mail = box.find(Number(/^\/mails\/(\d+)$/.exec(pathname)?.[1]))
  send(response, mail ? 200 : 404, mail ? mailPage(mail) : missingPage())
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}
