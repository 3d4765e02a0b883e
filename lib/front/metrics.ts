import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Journal } from './journal'

type Work = { waiting: number; failing: number; dead: number; settled: number; parked: number }

/** Figures for Prometheus. They are read when it asks; nothing is done for it while a page that is kept leaves. */
export function metricsOf(journal: Journal, countWork: () => Promise<Work>): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]

  new Counter({
    name: 'shop_requests_total',
    help: 'Requests by how they were answered, and by the first digit of the status.',
    labelNames: ['kind', 'status'],
    registers,
    collect() {
      this.reset()
      for (const [kind, counts] of Object.entries(journal.served))
        for (const [first, count] of counts.entries()) if (count > 0) this.inc({ kind, status: `${first}xx` }, count)
    },
  })
  const took = new Histogram({
    name: 'shop_request_seconds',
    help: 'How long requests took that no memory answered.',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  journal.observe = (kind, seconds) => took.observe({ kind }, seconds)

  new Counter({
    name: 'shop_page_cache_asks_total',
    help: 'Public pages: found, made, or waited for while somebody else’s was made.',
    labelNames: ['answer'],
    registers,
    collect() {
      this.reset()
      for (const [answer, count] of Object.entries(journal.pages?.counts ?? {})) this.inc({ answer }, count)
    },
  })
  new Gauge({
    name: 'shop_page_cache_bytes',
    help: 'Memory that finished pages take.',
    registers,
    collect() {
      this.set(journal.pages?.size ?? 0)
    },
  })
  new Gauge({
    name: 'shop_work',
    help: 'Jobs waiting, failing and given up; orders whose payment is settled; payments parked for staff.',
    labelNames: ['what'],
    registers,
    async collect() {
      this.reset()
      // Without the database the other figures are wanted all the more.
      const work = await countWork().catch(() => ({}))
      for (const [what, count] of Object.entries(work)) this.set({ what }, count)
    },
  })
  return registry
}

/** On this computer alone, and by its name: a page of somebody else’s that leads a browser here finds nothing. */
export function serveMetrics(registry: Registry, port: number): Server {
  return createServer(async (request, response) => {
    if (!isFromHere(request)) return void response.writeHead(404).end()
    const figures = await registry.metrics()
    response.writeHead(200, { 'content-type': registry.contentType }).end(figures)
  }).listen(port, '127.0.0.1')
}

const isFromHere = ({ url, method, headers }: IncomingMessage) =>
  url === '/metrics' && method === 'GET' && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')
