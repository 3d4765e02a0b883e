import type { ServerResponse } from 'node:http'

/** Where Node keeps the head of an answer; `body.test.ts` holds it to these names. */
type Written = ServerResponse & { _header?: unknown; _headerSent?: unknown }

/** A head tells the time in seconds. */
const HEAD_LASTS_MS = 1000
/** Of longer ones the head is no part worth saving. */
const MOST_BYTES = 100_000

/**
 * An answer in one encoding. To make and check its head is a third of the work of an answer that is there already, so
 * the head that Node wrote last is sent again with the bytes, in one piece, until a second has passed.
 */
export class Body {
  private head = ''
  private headUntil = 0

  /** `headers`: names and values in turn. */
  constructor(
    private whole: Buffer,
    readonly etag: string,
    readonly headers: string[],
  ) {}

  get bytes(): Buffer {
    return this.whole.subarray(this.head.length)
  }

  get size() {
    return this.whole.length + this.head.length
  }

  send(response: ServerResponse, status: number) {
    const isUsual = response.shouldKeepAlive && response.getHeaderNames().length === 0
    if (isUsual && performance.now() < this.headUntil) return this.sendWhole(response, status)
    response.writeHead(status, this.headers)
    if (isUsual && this.bytes.length <= MOST_BYTES) this.remember(response)
    response.end(this.bytes)
  }

  private sendWhole(response: Written, status: number) {
    response.statusCode = status
    response._header = this.head
    response._headerSent = true
    // To whom nothing is on its way the bytes go by themselves; given to `end`, they are gathered with what ends them.
    if (response.socket?.writableLength !== 0) return void response.end(this.whole)
    response.socket.write(this.whole)
    response.end()
  }

  private remember(response: Written) {
    const head = response._header
    if (typeof head !== 'string' || !head.endsWith('\r\n\r\n') || response._headerSent === undefined) return
    this.whole = Buffer.concat([Buffer.from(head, 'latin1'), this.bytes])
    this.head = head
    this.headUntil = performance.now() + HEAD_LASTS_MS
  }
}
