import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that answers so many bytes after so many milliseconds. */
export async function standIn({ delay, bytes, status = 200 }: { delay: number; bytes: number; status?: number }) {
  const body = Buffer.alloc(bytes, 'x')
  const server = createServer((_, response) => {
    setTimeout(() => response.writeHead(status, { 'content-length': bytes }).end(body), delay)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/`, stop }
}
