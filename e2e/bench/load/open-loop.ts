// A fixed rate, whatever the answers take: requests leave at planned instants and latency counts from the plan,
// so that a server which stalls cannot hide its queue. A process of its own: `open-loop.ts <json>` prints one line.
import { Agent, get } from 'node:http'
import { pathToFileURL } from 'node:url'

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
  const count = Math.round(perSecond * seconds)
  const taken: number[] = []
  let [bytes, failed, sent] = [0, 0, 0]
  const start = performance.now()
  const planned = (n: number) => start + (n * 1000) / perSecond

  await new Promise<void>((finish) => {
    const done = () => {
      if (taken.length + failed === count) finish()
    }
    const send = (due: number) =>
      get(url, { agent, headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () => {
          if (response.statusCode === 200) taken.push(performance.now() - due)
          else failed += 1
          done()
        })
      }).once('error', () => {
        failed += 1
        done()
      })
    const tick = () => {
      while (sent < count && planned(sent) <= performance.now()) send(planned(sent++))
      // A timer steps by a whole millisecond; between two planned instants the loop turns instead.
      if (sent < count) planned(sent) - performance.now() > 2 ? setTimeout(tick, 1) : setImmediate(tick)
    }
    tick()
  })
  agent.destroy()
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.ceil(taken.length * share) - 1)] ?? Number.NaN
  return { answers: taken.length, failed, bytes, p50: at(0.5), p99: at(0.99) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(JSON.stringify(await openLoop(JSON.parse(process.argv[2] ?? '') as Plan)))
