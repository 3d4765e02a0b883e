import { Agent, get } from 'node:http'

export type Read = { status: number; text: string }

/** A client with so many connections that are kept. */
export function client(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const read = (url: string): Promise<Read> =>
    new Promise((answer, failed) => {
      get(url, { agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          answer({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
      }).once('error', failed)
    })
  return { read, end: () => agent.destroy() }
}

/** Each address once, so many at a time; answers per second. */
export async function readEach(urls: string[], atOnce: number): Promise<number> {
  const { read, end } = client(atOnce)
  const start = performance.now()
  let next = 0
  const lane = async () => {
    for (let url = urls[next++]; url; url = urls[next++]) {
      const { status } = await read(url)
      if (status !== 200) throw new Error(`${url} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  end()
  return (urls.length * 1000) / (performance.now() - start)
}
