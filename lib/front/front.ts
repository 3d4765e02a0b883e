import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Versions } from '@/db/open'
import { sayFailure } from '@/lib/base/failure'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'
import type { Files } from '@/lib/world/files'
import { clientOf } from './client'
import { dropForged, isForm, isReadable, readBody, refusalOf, withoutSlash } from './doorkeeper'
import { type Finished, send } from './finished'
import { Journal, type Kind } from './journal'
import { Pace } from './limits'
import { type Answer, hold, type Next, replay } from './next'
import { fieldsSent, returnForm } from './old-forms'
import { PageCache } from './page-cache'
import { isPage, pagesFrom, plain } from './pages'
import { NOTHING_RUNS, securityHeaders } from './policy'
import { whileReading } from './reading'
import { type PublicPage, publicPage } from './routes'
import { staticFiles } from './static-files'

/** What the front knows of the shop behind it. */
export type Shop = {
  now(): Instant
  versions(): Versions | Promise<Versions>
  nextChange(): Promise<Instant | undefined>
  files: Files
  newId(): string
  log(event: string, facts?: Record<string, unknown>): void
}

type Answering = Finished | Promise<Finished>

/** What stands between the network and Next. */
export function answerWith(next: Next, shop: Shop, journal = new Journal(shop)): RequestListener {
  const { cacheBytes, searchesPerMinute } = config()
  const pages = pagesFrom(next)
  const { isFile, fileAt } = staticFiles(shop.files)
  const cache = new PageCache({ ...shop, make }, cacheBytes)
  const typing = new Pace(shop.now, searchesPerMinute)
  journal.pages = cache

  /** The same for everybody, so nothing of who asks goes further than here; `asker` is told an id. */
  function make(key: string, asker: ServerResponse | undefined): Promise<Finished> {
    return asker ? journal.record('public-miss', asker, () => pages.make(key)) : pages.make(key)
  }

  async function fileAnswer(url: string): Promise<Finished> {
    return (await fileAt(url)) ?? pages.missing()
  }

  /** Made for this visitor alone: what is a page is finished, everything else passes through. */
  async function personalAnswer(request: IncomingMessage, response: ServerResponse) {
    const body = isForm(request) ? await readBody(request) : undefined
    for (const [name, value] of [...securityHeaders(), CLOSED]) response.setHeader(name, value)
    const sent = body && (() => fieldsSent(body, String(request.headers['content-type'])))
    await whileReading(async (wasRead) => {
      const finish = async (answer: Answer) => {
        const isLost = body !== undefined && !wasRead() && answer.status >= 400
        const whole = isLost ? await returnForm(next, request, body) : answer
        return whole ? pages.personal(body ? afterForm(whole) : whole, request.url ?? '') : plain(400, UNREADABLE)
      }
      const isHeld = ({ statusCode }: ServerResponse) =>
        isPage(typeOf(response)) ||
        statusCode === 500 ||
        (body !== undefined && !isKeptThere(request, response) && (statusCode >= 400 || leadsOn(statusCode)))
      hold(response, isHeld, (answer) => {
        leaveCookies(response)
        answered(request, response, finish(answer), 'personal')
      })
      await next(body ? replay(request, body) : request, response)
    }, sent)
  }

  function answered(request: IncomingMessage, response: ServerResponse, answer: Answering, kind: Kind) {
    const sent = answer instanceof Promise ? later(request, response, answer) : send(request, response, answer)
    if (!sent) return journal.count(kind, response)
    sent.then(() => journal.count(kind, response)).catch((error: unknown) => giveUp(request, response, error))
  }

  async function later(request: IncomingMessage, response: ServerResponse, answer: Promise<Finished>) {
    const page = await answer.catch((error: unknown) => {
      report(request, response, error)
      return pages.broken()
    })
    await send(request, response, page)
  }

  function refuse(request: IncomingMessage, response: ServerResponse, answer: Answering) {
    journal.record('refused', response, () => answered(request, response, answer, 'refused'))
  }

  function report(request: IncomingMessage, response: ServerResponse, error: unknown) {
    // Who went away in the middle of a form is no fault of ours.
    const isGone = !request.complete && (error as { code?: string }).code === 'ECONNRESET'
    if (!isGone) journal.fail(response, sayFailure(error))
  }

  function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown) {
    report(request, response, error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }

  return (request, response) => {
    const refusal = refusalOf(request)
    if (refusal) {
      response.setHeader('connection', 'close')
      return refuse(request, response, plain(refusal.status, refusal.words))
    }
    const { method, url = '' } = request
    const found = method === 'GET' || method === 'HEAD' ? publicPage(url) : undefined
    const wait = isTyped(url, found) ? typing.wait(clientOf(request)) : 0
    if (wait > 0) {
      response.setHeader('retry-after', wait)
      return refuse(request, response, plain(429, tooFast(wait)))
    }
    if (found) return answered(request, response, cache.page(found, response), 'public-hit')
    if (isFile(url)) return answered(request, response, fileAnswer(url), 'static')
    if (!isReadable(url)) return refuse(request, response, pages.missing())
    const moved = withoutSlash(url)
    if (moved) {
      response.setHeader('location', moved)
      return refuse(request, response, plain(308, moved))
    }
    dropForged(request)
    journal
      .record(url.startsWith('/api/') ? 'api' : 'personal', response, () => personalAnswer(request, response))
      .catch((error: unknown) => giveUp(request, response, error))
  }
}

/** A page that leads on says so as to whoever only looks; the form itself would be sent to the next page as well. */
const afterForm = (answer: Answer): Answer => (leadsOn(answer.status) ? { ...answer, status: 303 } : answer)
const leadsOn = (status: number) => status === 307 || status === 308

/** A page that runs asked for an action of the build before: it hears so, and keeps what was typed itself (`app/_ui/renewed.ts`). */
const isKeptThere = (request: IncomingMessage, response: ServerResponse) =>
  request.headers['next-action'] !== undefined && response.hasHeader('x-nextjs-action-not-found')

/** Of what Next said about its answer only cookies stay; everything else is ours to say. */
function leaveCookies(response: ServerResponse) {
  for (const name of response.getHeaderNames()) if (!STAYS.includes(name)) response.removeHeader(name)
}
const STAYS = ['set-cookie', 'x-request-id']

const typeOf = (response: ServerResponse) => String(response.getHeader('content-type') ?? '')

const CLOSED = ['content-security-policy', NOTHING_RUNS] as const

/** Each costs a look into an index, and there are as many as there are words. */
const isTyped = (url: string, found: PublicPage | undefined) => (found ? !found.isKept : url.startsWith('/api/suggest'))

const tooFast = (seconds: number) =>
  `You are searching faster than we can look. Please try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`

const UNREADABLE = 'That form could not be read. Please open its page again and send it from there.'
