import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { shopUrl } from './ports'

export type Wired = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }
type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer; home?: string }

/** What stands on the wire, as no browser would show it. */
export function ask(path: string, { method = 'GET', headers = {}, body, home = shopUrl }: Asked = {}): Promise<Wired> {
  const { hostname, port } = new URL(home)
  return new Promise((done, failed) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = decoded(bytes, answer.headers['content-encoding'])
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text })
      })
    })
    sent.once('error', failed)
    sent.end(body)
  })
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return ''
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
