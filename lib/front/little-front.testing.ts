import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import type { World } from '@/lib/world/world'
import { answerWith } from './front'
import { Journal } from './journal'
import { type Patience, shopServer } from './listen'
import type { Next } from './next'

/** The real front on a free port, before something that answers as Next would. */
export async function littleFront(world: World, next: Next, patience?: Patience) {
  const shop = { ...world, versions: () => ({ nuggets: 1, site: 1 }), nextChange: async () => undefined }
  const journal = new Journal(shop)
  const server = shopServer(answerWith(next, shop, journal), patience)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    journal,
    get: (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' }),
    post: (path: string, body: FormData, headers: Record<string, string> = {}) =>
      fetch(url + path, { method: 'POST', body, headers: { origin: 'http://127.0.0.1:3000', ...headers } }),
    /** A connection on which a test says whatever it likes. */
    dial: async (words: string): Promise<Socket> => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(words)
      return socket
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((stopped) => server.close(stopped))
    },
  }
}

/** All that comes until the other side hangs up. */
export async function heardOn(socket: Socket): Promise<string> {
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  if (!socket.destroyed) await once(socket, 'close')
  return heard
}

/** A page of few words. */
export const page =
  (words: string): Next =>
  async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${words}</p>`)
  }
