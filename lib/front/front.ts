import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { config } from '@/lib/config'
import { holdDocument } from './documents'
import { isForeignPost } from './origin'
import { whileReading } from './reading'

const MOST_BYTES = 1_000_000

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What stands between the network and Next. */
export function answerWith(next: Handler): RequestListener {
  return (request, response) => {
    dropForged(request)
    const refusal = refusalOf(request)
    if (refusal) return refuse(response, refusal)
    if (!isReadable(request.url)) request.url = '/errors/404'
    whileReading((wasRead) => {
      holdDocument(request, response, wasRead)
      next(request, response).catch((error: unknown) => {
        console.error(error)
        if (!response.headersSent) response.writeHead(500, PLAIN)
        response.end()
      })
    })
  }
}

/** Next answers a path that cannot be decoded with an error of its own, and PostgreSQL a zero byte. */
export function isReadable(url = ''): boolean {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '') !== '' && !/%00/.test(url)
  } catch {
    return false
  }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** Nobody but a proxy of ours may say who asks and from where. */
function dropForged({ headers }: IncomingMessage) {
  const forged = config().trustedProxies > 0 ? /^x-middleware-/ : /^x-(forwarded|middleware)-/
  for (const name of Object.keys(headers)) if (forged.test(name)) delete headers[name]
}

type Refusal = { status: number; words: string }

function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { method = 'GET', url = '', headers } = request
  const length = headers['content-length']
  if (!url.startsWith('/')) return { status: 400, words: 'That address is not one of ours.' }
  if (isForeignPost(request, config().appUrl))
    return {
      status: 403,
      words: 'This form was sent from another place. Please open our own page and send it from there.',
    }
  if (['GET', 'HEAD'].includes(method)) return undefined
  if (length === undefined && headers['transfer-encoding'])
    return { status: 411, words: 'Please say how long your message is.' }
  if (Number(length ?? 0) > MOST_BYTES) return { status: 413, words: 'That is too much at once: at most one megabyte.' }
  return undefined
}

function refuse(response: ServerResponse, { status, words }: Refusal) {
  response.writeHead(status, { ...PLAIN, connection: 'close' })
  response.end(words)
}
