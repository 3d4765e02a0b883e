import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Versions } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'
import type { Files } from '@/lib/world/files'
import { dropForged, isForm, isReadable, readBody, refusalOf } from './doorkeeper'
import { type Finished, send } from './finished'
import { type Answer, hold, type Next, replay } from './next'
import { returnForm } from './old-forms'
import { PageCache } from './page-cache'
import { isPage, pagesFrom, plain } from './pages'
import { NOTHING_RUNS, securityHeaders } from './policy'
import { whileReading } from './reading'
import { publicPage } from './routes'
import { staticFiles } from './static-files'

/** What the front knows of the shop behind it. */
export type Shop = {
  now(): Instant
  versions(): Versions | Promise<Versions>
  nextChange(): Promise<Instant | undefined>
  files: Files
  log(event: string, facts?: Record<string, unknown>): void
}

type Answering = Finished | Promise<Finished>

/** What stands between the network and Next. */
export function answerWith(next: Next, shop: Shop): RequestListener {
  const pages = pagesFrom(next)
  const { isFile, fileAt } = staticFiles(shop.files)
  const cache = new PageCache({ ...shop, make: pages.make }, config().cacheBytes)

  /** The same for everybody, so nothing of who asks goes further than here. */
  function publicAnswer({ method, url = '' }: IncomingMessage): Answering | undefined {
    const found = method === 'GET' || method === 'HEAD' ? publicPage(url) : undefined
    return found && cache.page(found)
  }

  async function fileAnswer(url: string): Promise<Finished> {
    return (await fileAt(url)) ?? pages.missing()
  }

  /** Made for this visitor alone: what is a page is finished, everything else passes through. */
  async function personalAnswer(request: IncomingMessage, response: ServerResponse) {
    const body = isForm(request) ? await readBody(request) : undefined
    for (const [name, value] of [...securityHeaders(), CLOSED]) response.setHeader(name, value)
    await whileReading(async (wasRead) => {
      const finish = async (answer: Answer) => {
        const isLost = body !== undefined && !wasRead() && answer.status >= 400
        const whole = isLost ? await returnForm(next, request, body) : answer
        return whole ? pages.personal(whole, request.url ?? '') : plain(400, UNREADABLE)
      }
      const isHeld = ({ statusCode }: ServerResponse) =>
        isPage(typeOf(response)) || statusCode === 500 || (body !== undefined && statusCode >= 400)
      hold(response, isHeld, (answer) => {
        leaveCookies(response)
        answered(request, response, finish(answer))
      })
      await next(body ? replay(request, body) : request, response)
    })
  }

  function answered(request: IncomingMessage, response: ServerResponse, answer: Answering) {
    if (!(answer instanceof Promise)) return void send(request, response, answer)
    answer
      .catch((error: unknown) => {
        report(request, error)
        return pages.broken()
      })
      .then((page) => send(request, response, page))
      .catch((error: unknown) => giveUp(request, response, error))
  }

  function report({ method, url = '' }: IncomingMessage, error: unknown) {
    shop.log('front.failed', { method, path: url.split('?')[0], error: String(error) })
  }

  function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown) {
    report(request, error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }

  return (request, response) => {
    const refusal = refusalOf(request)
    if (refusal) {
      response.setHeader('connection', 'close')
      return answered(request, response, plain(refusal.status, refusal.words))
    }
    const { url = '' } = request
    const publicOne = publicAnswer(request)
    if (publicOne) return answered(request, response, publicOne)
    if (isFile(url)) return answered(request, response, fileAnswer(url))
    if (!isReadable(url)) return answered(request, response, pages.missing())
    dropForged(request)
    personalAnswer(request, response).catch((error: unknown) => giveUp(request, response, error))
  }
}

/** Of what Next said about its answer only cookies stay; everything else is ours to say. */
function leaveCookies(response: ServerResponse) {
  for (const name of response.getHeaderNames()) if (name !== 'set-cookie') response.removeHeader(name)
}

const typeOf = (response: ServerResponse) => String(response.getHeader('content-type') ?? '')

const CLOSED = ['content-security-policy', NOTHING_RUNS] as const

const UNREADABLE = 'That form could not be read. Please open its page again and send it from there.'
