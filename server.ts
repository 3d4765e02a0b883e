import { readFileSync } from 'node:fs'
import next from 'next'
import { seconds } from '@/lib/base/time'
import { config } from '@/lib/config'
import { nextContentChange } from '@/lib/content/queries'
import { answerWith } from '@/lib/front/front'
import { Journal } from '@/lib/front/journal'
import { shopServer } from '@/lib/front/listen'
import { beat, endBeats, sayStopping } from '@/lib/health/process'
import { countWork } from '@/lib/health/queries'
import { currentWorld, liveStore } from '@/lib/world/live'
import { boot, startWork } from './instrumentation.node'

const A_MOMENT = seconds(1)

// The configuration as it was built. Without it Next compiles next.config.ts and its own checks at every start.
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(
  JSON.parse(readFileSync('.next/required-server-files.json', 'utf8')).config,
)

// Here, so that Next need not load a copy of its own for it.
await boot()
const { port, host, metricsPort, drainSeconds } = config()
// Next's router would look anew for files, moved addresses and forged headers. The front has done all of that.
const app = next({ dev: false, customServer: false, hostname: host, port })
await app.prepare()

const { versions } = await liveStore()
const world = await currentWorld()
const nextChange = () => nextContentChange(world.db, world.now())
const journal = new Journal(world)

const server = shopServer(answerWith(app.getRequestHandler(), { ...world, versions, nextChange }, journal))
const metrics = metricsPort === undefined ? undefined : await figures(metricsPort)

for (const each of [server, metrics])
  each?.once('error', (error: { code?: string; port?: number }) => {
    const isTaken = error.code === 'EADDRINUSE'
    const name = each === server ? 'PORT' : 'METRICS_PORT'
    const other = `${name}=${Number(error.port) + 1}`
    console.error(isTaken ? `Port ${error.port} is taken. Set ${name} to another one, for instance ${other}.` : error)
    process.exit(1)
  })
server.listen(port, host, () => {
  console.log(`The shop listens on http://${host}:${port}`)
  // Loading it takes a while, and who waits at the door is answered first. Health waits for it, and not for ever.
  beat('start', A_MOMENT, world.now())
  setTimeout(() => void startWork().then(() => endBeats('start')), A_MOMENT)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)

/** What has begun is finished; nothing new is taken. */
function stop() {
  sayStopping()
  setTimeout(() => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 10_000).unref()
  }, drainSeconds * 1000)
}

/** For Prometheus, where it is wanted. */
async function figures(port: number) {
  const { metricsOf, serveMetrics } = await import('@/lib/front/metrics')
  return serveMetrics(
    metricsOf(journal, () => countWork(world.db)),
    port,
  )
}
