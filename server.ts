import { createServer } from 'node:http'
import next from 'next'
import { config } from '@/lib/config'
import { nextContentChange } from '@/lib/content/queries'
import { answerWith } from '@/lib/front/front'
import { currentWorld, liveStore } from '@/lib/world/live'

const { port, host } = config()
const app = next({ dev: false, hostname: host, port })
await app.prepare()

const { versions } = await liveStore()
const world = await currentWorld()
const nextChange = () => nextContentChange(world.db, world.now())
const shop = { ...world, versions, nextChange }

const server = createServer({ keepAlive: true }, answerWith(app.getRequestHandler(), shop))
server.headersTimeout = 10_000
server.requestTimeout = 30_000

// Next would listen for these; nothing of the shop speaks anything but pages.
server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))

server.once('error', (error: { code?: string }) => {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${port} is taken. Set PORT to another one, for instance PORT=${port + 1}.` : error)
  process.exit(1)
})
server.listen(port, host, () => console.log(`The shop listens on http://${host}:${port}`))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)

/** What has begun is finished; nothing new is taken. */
function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 10_000).unref()
}
