// A fixed rate, whatever the answers take: requests leave at planned instants and latency counts from the plan,
// so that a server which stalls cannot hide its queue. A process of its own: `open-loop.ts <json>` prints two lines.
import { Agent, get } from 'node:http'
import { pathToFileURL } from 'node:url'
import { percentile } from '../statistics'
import { asPlanned } from './planned'

export type Plan = {
  url: string
  perSecond: number
  seconds: number
  connections: number
  headers: Record<string, string>
}
export type Latencies = { answers: number; failed: number; bytes: number; p50: number; p99: number }

/** Latencies in milliseconds. */
export async function openLoop({ url, perSecond, seconds, connections, headers }: Plan): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const taken: number[] = []
  let [bytes, failed] = [0, 0]
  const send = (due: number) =>
    new Promise<void>((done) => {
      const fail = () => {
        failed += 1
        done()
      }
      get(url, { agent, headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () => {
          if (response.statusCode !== 200) return fail()
          taken.push(performance.now() - due)
          done()
        })
      }).once('error', fail)
    })
  await asPlanned({ perSecond, count: Math.round(perSecond * seconds) }, send)
  agent.destroy()
  return { answers: taken.length, failed, bytes, p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write('reading\n')
  process.stdout.write(JSON.stringify(await openLoop(JSON.parse(process.argv[2] ?? '') as Plan)))
}
