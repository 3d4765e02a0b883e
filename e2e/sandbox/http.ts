import type { IncomingMessage, Server as WebServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'

const BIGGEST = 5_000_000

export async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > BIGGEST) throw new Error('The body is too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** On loopback only: a stand-in must never be reachable from another computer. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return (server.address() as AddressInfo).port
}

export async function stop(server: WebServer): Promise<void> {
  const closed = new Promise((over) => server.close(over))
  server.closeAllConnections()
  await closed
}

/** Another site's page may not press our buttons. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  return origin !== undefined && origin !== `http://${host}`
}
