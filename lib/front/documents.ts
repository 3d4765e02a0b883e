import type { IncomingMessage, ServerResponse } from 'node:http'
import { config } from '@/lib/config'

/**
 * Holds a page back until it is whole. Where Next has only an empty page for an error, our own finished one
 * takes its place; a page may name its status itself, because Next's pages cannot.
 */
export function holdDocument(request: IncomingMessage, response: ServerResponse, wasRead: () => boolean) {
  const chunks: Buffer[] = []
  const { write, end, writeHead, flushHeaders } = response
  const isPage = () => response.statusCode === 500 || typeOf(response).startsWith('text/html')

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((part) => typeof part === 'object') as Record<string, string> | undefined
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    response.statusCode = status
    return isPage() ? response : writeHead.call(response, status)
  }) as typeof writeHead
  response.flushHeaders = () => (isPage() ? undefined : flushHeaders.call(response))
  response.write = ((...sent: Parameters<typeof write>) =>
    isPage() ? chunks.push(Buffer.from(sent[0])) > 0 : write.apply(response, sent)) as typeof write
  response.end = ((...sent: Parameters<typeof end>) => {
    if (!isPage()) return end.apply(response, sent)
    const [last] = sent as unknown[]
    if (typeof last === 'string' || last instanceof Uint8Array) chunks.push(Buffer.from(last))
    const sentBody = Buffer.concat(chunks).toString()
    const isUnread = isForm(request) && !wasRead()
    void finish(request, response, sentBody, isUnread).then(({ status, body, type = typeOf(response) }) => {
      response.removeHeader('transfer-encoding')
      response.setHeader('content-type', type)
      response.setHeader('content-length', Buffer.byteLength(body))
      writeHead.call(response, status)
      end.call(response, request.method === 'HEAD' ? undefined : body, 'utf8')
    })
    return response
  }) as typeof end
}

const typeOf = (response: ServerResponse) => String(response.getHeader('content-type') ?? 'text/plain; charset=utf-8')

const isForm = ({ method, headers }: IncomingMessage) =>
  method === 'POST' && String(headers['content-type']).startsWith('multipart/form-data')

type Finished = { status: number; body: string; type?: string }

async function finish(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  html: string,
  isUnread: boolean,
): Promise<Finished> {
  const isRedirect = response.statusCode >= 300 && response.statusCode < 400
  const named = isRedirect ? undefined : /<meta name="shop-status" content="(\d{3})"\/?>/.exec(html)?.[1]
  const status = Number(named ?? response.statusCode)
  const isOurs = url.startsWith(ERRORS) || url.startsWith('/api/')
  if (isOurs || status < 400 || !isEmptyError(html)) return { status, body: html }
  if (html === BARE && isUnread) return { status: 400, body: UNREADABLE }
  const page = await errorPage(status === 404 ? 404 : 500)
  return page ? { status, body: page, type: 'text/html; charset=utf-8' } : { status, body: html }
}

/** What Next sends without script for `notFound()` and for a throw in a live page; for a throw in an action, less. */
const isEmptyError = (html: string) => html === BARE || html.includes('id="__next_error__"')
const BARE = 'Internal Server Error'
const UNREADABLE = 'That form could not be read. Please open its page again and send it from there.'

/** `/errors/404` is no page, so Next answers it with its finished one. */
const ERRORS = '/errors/'
const finished = new Map<number, string>()

/** Our own page for that status, rendered by Next once. */
async function errorPage(status: 404 | 500): Promise<string | undefined> {
  const known = finished.get(status)
  if (known) return known
  const { host, port } = config()
  const answer = await fetch(`http://${host}:${port}${ERRORS}${status}`).catch(() => undefined)
  const page = await answer?.text()
  if (!page || isEmptyError(page)) return undefined
  finished.set(status, page)
  return page
}
