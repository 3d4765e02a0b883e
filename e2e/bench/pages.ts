import { get, type IncomingHttpHeaders } from 'node:http'

/** One of each kind, of the shop's own samples. */
export const PAGES = {
  nugget: '/nuggets/oxytocin-a-hormone-for-company',
  product: '/shop/explain-pain',
  listing: '/shop',
  course: '/courses/explain-pain',
} as const
export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as PageName[]

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }

/** The bytes as they came: nothing is unpacked. */
export function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((answer, failed) => {
    get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        answer({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    }).once('error', failed)
  })
}

/** Asked often enough that the shop has compressed it as well as it will. */
export async function settledPage(url: string): Promise<Answer> {
  let last = await fetchRaw(url, BROTLI)
  for (let same = 0; same < 5; ) {
    await new Promise((wait) => setTimeout(wait, 150))
    const next = await fetchRaw(url, BROTLI)
    same = next.bytes.equals(last.bytes) ? same + 1 : 0
    last = next
  }
  if (last.status !== 200) throw new Error(`${url} answered ${last.status}`)
  return last
}

export const BROTLI = { 'accept-encoding': 'br' }
