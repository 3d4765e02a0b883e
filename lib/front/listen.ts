import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { config } from '@/lib/config'
import { securityHeaders } from './policy'

/** How long a visitor may take, in milliseconds. */
export type Patience = { head: number; request: number; look: number }

/**
 * A browser sends its head in one piece; five seconds leave room for two of them to be lost on the way. A form of a
 * megabyte, the largest that is taken, needs twenty at half a megabit a second. Who takes longer holds a place for
 * nothing; who is late is looked for once a second (Node would look twice a minute).
 */
const PATIENCE: Patience = { head: 5_000, request: 20_000, look: 1_000 }

/** More than all cookies of the shop take, and all that a browser says of itself. */
const MOST_HEAD_BYTES = 16_384

/** The listener behind limits on time and size. */
export function shopServer(listener: RequestListener, { head, request, look }: Patience = PATIENCE): Server {
  const limits = {
    keepAlive: true,
    maxHeaderSize: MOST_HEAD_BYTES,
    headersTimeout: head,
    requestTimeout: request,
    connectionsCheckingInterval: look,
  }
  const server = createServer(limits, listener)
  // A proxy keeps its connections for a minute, and must not choose one that is just being closed.
  if (config().trustedProxies > 0) server.keepAliveTimeout = 65_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => sayNo(socket, error.code))
  // Next would listen for these; nothing of the shop speaks anything but pages.
  server.on('upgrade', (_request, socket) => sayNo(socket, 'UPGRADE'))
  return server
}

const REFUSALS: Record<string, [string, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'That took too long to arrive. Please try again.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'That says more about itself than we can read.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'That is too much at once.'],
  UPGRADE: ['400 Bad Request', 'Here are pages, and nothing else.'],
}
const UNREADABLE: [string, string] = ['400 Bad Request', 'That could not be read.']

/** To whom there is no request to answer: plain words, and the end. */
function sayNo(socket: Duplex, code = '') {
  const isAnswered = (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent
  if (code === 'ECONNRESET' || !socket.writable || isAnswered) return void socket.destroy()
  const [status, words] = REFUSALS[code] ?? UNREADABLE
  const headers = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(words))],
    ['cache-control', 'no-store'],
    ['connection', 'close'],
    ...securityHeaders(),
  ]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n${words}`, () => socket.destroy())
}
