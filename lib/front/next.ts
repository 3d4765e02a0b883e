import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { config } from '@/lib/config'

/** Next's own listener. */
export type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What Next wanted to send. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/**
 * Keeps what Next writes until it is whole, where `isHeld` says so at the first byte; what is not held goes out as it is.
 */
export function hold(
  response: ServerResponse,
  isHeld: (response: ServerResponse) => boolean,
  whenWhole: (answer: Answer) => void,
) {
  const chunks: Buffer[] = []
  const { write, end, writeHead, flushHeaders } = response
  let decided: boolean | undefined
  const isKept = () => {
    if (decided === undefined) {
      decided = isHeld(response)
      if (!decided) sayLength(response)
    }
    return decided
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((part) => typeof part === 'object') as Record<string, string> | undefined
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    response.statusCode = status
    return isKept() ? response : writeHead.call(response, status)
  }) as typeof writeHead
  response.flushHeaders = () => (isKept() ? undefined : flushHeaders.call(response))
  response.write = ((...sent: Parameters<typeof write>) =>
    isKept() ? chunks.push(Buffer.from(sent[0])) > 0 : write.apply(response, sent)) as typeof write
  response.end = ((...sent: Parameters<typeof end>) => {
    if (!isKept()) return end.apply(response, sent)
    const [last] = sent as unknown[]
    if (typeof last === 'string' || last instanceof Uint8Array) chunks.push(Buffer.from(last))
    Object.assign(response, { write, end, writeHead, flushHeaders })
    const headers = Object.fromEntries(
      Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
    )
    whenWhole({ status: response.statusCode, headers, body: Buffer.concat(chunks) })
    return response
  }) as typeof end
}

/** Of a file that passes through. Next lets no body say how long it is, so ours say it by another name. */
function sayLength(response: ServerResponse) {
  const length = response.getHeader('shop-length')
  if (length === undefined) return
  response.removeHeader('shop-length')
  response.setHeader('content-length', length)
}

/** Longer than any page of ours takes. */
const PATIENCE = 20_000

/** Has Next make a page that nobody in particular asked for: without cookies, by our own name. */
export function render(next: Next, url: string, headers: IncomingMessage['headers'] = {}): Promise<Answer> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url, complete: true })
  request.headers = { ...headers, host: new URL(config().appUrl).host, accept: 'text/html', 'user-agent': 'front' }
  request.push(null)
  const response = new ServerResponse(request)
  return new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`${url.split('?')[0]} took too long to make`)), PATIENCE)
    hold(
      response,
      () => true,
      (answer) => {
        clearTimeout(late)
        done(answer)
        response.emit('finish') // Next waits for it before it lets go of the page
      },
    )
    next(request, response).catch((error: unknown) => {
      clearTimeout(late)
      failed(error)
    })
  })
}

/** The same request once more, with its body in memory, so that the body is still there when Next could not read it. */
export function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion } = request
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, complete: true })
  again.push(body)
  again.push(null)
  return again
}
