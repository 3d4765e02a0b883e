import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Body } from './body'
import { type Encoding, encode, isWorthEncoding, preferredEncoding } from './encodings'
import type { Header } from './policy'

/** An answer whose bytes are final. Each encoding is made when it is first asked for, and again, smaller, once it is asked for often. */
export class Finished {
  private readonly bodies = new Map<Encoding, Body>()
  private readonly making = new Map<Encoding, Promise<Body>>()
  private readonly isEncoded: boolean
  private readonly smallest = new Set<Encoding>(['identity'])
  private looked = 0

  constructor(
    readonly status: number,
    private readonly headers: Header[],
    private readonly identity: Buffer,
    private readonly isForLong = false,
  ) {
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
    this.isEncoded = isWorthEncoding(type, identity.length)
  }

  get size() {
    return this.identity.length + [...this.bodies.values()].reduce((all, { size }) => all + size, 500)
  }

  encodingFor(accepted: string | undefined): Encoding {
    return this.isEncoded ? preferredEncoding(accepted) : 'identity'
  }

  /** At once where it has been made. */
  bodyIn(encoding: Encoding): Body | Promise<Body> {
    return this.bodies.get(encoding) ?? this.make(encoding, this.isForLong)
  }

  /** For pages that are asked for again: worth the time that the best compression takes. */
  shrink() {
    if (this.looked === this.bodies.size) return
    this.looked = this.bodies.size
    void this.makeSmallest()
  }

  private async makeSmallest() {
    for (const encoding of this.bodies.keys()) {
      if (this.smallest.has(encoding)) continue
      this.smallest.add(encoding)
      await this.make(encoding, true)
    }
  }

  private make(encoding: Encoding, isForLong: boolean): Promise<Body> {
    const running = this.making.get(encoding)
    if (running && !isForLong) return running
    const made = encode(this.identity, encoding, isForLong).then((bytes) => {
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`
      const body = new Body(bytes, etag, this.headersOf(encoding, bytes, etag))
      this.bodies.set(encoding, body)
      this.making.delete(encoding)
      return body
    })
    this.making.set(encoding, made)
    return made
  }

  private headersOf(encoding: Encoding, bytes: Buffer, etag: string): string[] {
    const own: Header[] = [
      ...this.headers,
      ['content-length', String(bytes.length)],
      ['etag', etag],
      ['vary', 'Accept-Encoding'],
      ...(encoding === 'identity' ? [] : [['content-encoding', encoding] as Header]),
    ]
    return own.flat()
  }
}

/** 304 without a body where the visitor has these bytes already. */
export function send(request: IncomingMessage, response: ServerResponse, finished: Finished): void | Promise<void> {
  const body = finished.bodyIn(finished.encodingFor(request.headers['accept-encoding'] as string | undefined))
  return body instanceof Promise
    ? body.then((made) => write(request, response, finished.status, made))
    : write(request, response, finished.status, body)
}

function write({ method, headers }: IncomingMessage, response: ServerResponse, status: number, body: Body) {
  const known = headers['if-none-match']
  if (known !== undefined && status === 200 && isAmong(body.etag, known)) {
    response.writeHead(304, withoutBody(body.headers))
    response.end()
  } else if (method === 'HEAD') response.writeHead(status, body.headers).end()
  else body.send(response, status)
}

const isAmong = (etag: string, known: string) =>
  known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

const OF_THE_BODY = ['content-length', 'content-encoding', 'content-type']

const withoutBody = (headers: string[]) =>
  headers.filter((_, at) => !OF_THE_BODY.includes((at % 2 === 0 ? headers[at] : headers[at - 1]) ?? ''))
