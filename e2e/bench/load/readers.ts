import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Read = { status: number; headers: IncomingHttpHeaders; text: string }
export type Sent = { headers: Record<string, string>; body: string | Buffer }

/** A client with so many connections that are kept; what is `sent` is posted. */
export function client(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const read = (url: string, sent?: Sent): Promise<Read> =>
    new Promise((answer, failed) => {
      const length = sent && { 'content-length': Buffer.byteLength(sent.body) }
      const options = { agent, method: sent ? 'POST' : 'GET', headers: { ...sent?.headers, ...length } }
      const asked = request(url, options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          answer({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      asked.once('error', failed)
      asked.end(sent?.body)
    })
  return { read, end: () => agent.destroy() }
}

/** Each once, so many at a time; how many a second. `lane` is the place in which one comes after the other. */
export async function rateOfEach<Item>(
  items: Item[],
  atOnce: number,
  work: (item: Item, lane: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  const waiting = items.values()
  const lane = async (_: unknown, at: number) => {
    for (const item of waiting) await work(item, at)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return (items.length * 1000) / (performance.now() - start)
}

/** Each address once, so many at a time; answers per second. */
export async function readEach(urls: string[], atOnce: number): Promise<number> {
  const { read, end } = client(atOnce)
  const perSecond = await rateOfEach(urls, atOnce, async (url) => {
    const { status } = await read(url)
    if (status !== 200) throw new Error(`${url} answered ${status}`)
  })
  end()
  return perSecond
}
