import type { ServerResponse } from 'node:http'
import type { PageCache } from './page-cache'
import { inRequest } from './reading'
import { routeNames } from './route-names'

const KINDS = ['public-hit', 'public-miss', 'personal', 'api', 'static', 'refused'] as const
export type Kind = (typeof KINDS)[number]

type Told = { newId(): string; log(event: string, facts?: Record<string, unknown>): void }

/** What nginx calls it too: the visitor went away before the answer. */
const GONE = 499
const ID = 'x-request-id'

/**
 * What is kept about requests: a count of every one, and of each that no memory answered a line in the log, under an
 * id that its visitor is told. Neither says who asked, nor what stood behind the question mark.
 */
export class Journal {
  /** How many of each kind were answered, by the first digit of the status. */
  readonly served = Object.fromEntries(KINDS.map((kind) => [kind, Array<number>(6).fill(0)])) as Record<Kind, number[]>
  pages: PageCache | undefined
  /** Told how long each recorded request took, in seconds. */
  observe: (kind: Kind, seconds: number) => void = () => {}
  private readonly routeName = routeNames()

  constructor(private readonly shop: Told) {}

  /** An answer that was there already. One that is recorded counts when it is over. */
  count(kind: Kind, response: ServerResponse) {
    if (!response.hasHeader(ID)) this.add(kind, response.statusCode)
  }

  /** Does the work of one answer under a new id. */
  record<T>(kind: Kind, response: ServerResponse, work: () => T): T {
    const { method, url = '', socket } = response.req
    const id = this.shop.newId()
    const began = performance.now()
    const before = socket.bytesWritten
    response.setHeader(ID, id)
    response.once('close', () => {
      const milliseconds = performance.now() - began
      const status = response.headersSent ? response.statusCode : GONE
      const bytes = socket.bytesWritten - before
      this.add(kind, status)
      this.observe(kind, milliseconds / 1000)
      this.shop.log('request', { id, method, route: this.routeName(url), status, ms: Math.round(milliseconds), bytes })
    })
    return inRequest(id, work)
  }

  /** A defect of ours. */
  fail(response: ServerResponse, failure: string) {
    const { method, url = '' } = response.req
    const request = response.getHeader(ID)
    this.shop.log('front.failed', { request, method, route: this.routeName(url), failure })
  }

  private add(kind: Kind, status: number) {
    const counts = this.served[kind]
    const first = Math.floor(status / 100)
    counts[first] = (counts[first] ?? 0) + 1
  }
}
