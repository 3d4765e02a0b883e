import type { IncomingMessage } from 'node:http'
import { config } from '@/lib/config'
import { clientOf } from './client'
import { isForeignPost } from './origin'

const MOST_BYTES = 1_000_000
/** Staff send whole files there, and a little around them. */
const FILES = { path: '/api/imports', most: 20_100_000 }
const LONGEST_ADDRESS = 4000

export type Refused = { status: number; words: string }

/** Why this request goes no further, in words. */
export function refusalOf(request: IncomingMessage): Refused | undefined {
  const { method = 'GET', url = '', headers } = request
  if (!url.startsWith('/')) return { status: 400, words: 'That address is not one of ours.' }
  if (url.length > LONGEST_ADDRESS) return { status: 414, words: 'That address is longer than any of ours.' }
  if (headers.upgrade !== undefined) return { status: 400, words: 'Here are pages, and nothing else.' }
  if (!METHODS.includes(method)) return { status: 405, words: 'That is not something one can do here.' }
  if (isForeignPost(request, config().appUrl))
    return {
      status: 403,
      words: 'This form was sent from another place. Please open our own page and send it from there.',
    }
  const length = headers['content-length']
  if (length === undefined && headers['transfer-encoding'])
    return { status: 411, words: 'Please say how long your message is.' }
  const isFile = url === FILES.path
  if (Number(length ?? 0) > (isFile ? FILES.most : MOST_BYTES))
    return { status: 413, words: `That is too much at once: at most ${isFile ? 'twenty megabytes' : 'one megabyte'}.` }
  return undefined
}

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** Nobody but a proxy of ours may say who asks and from where; and a page is a page, whatever a request calls it. */
export function dropForged(request: IncomingMessage) {
  const { headers } = request
  const client = clientOf(request)
  const isForged = (name: string) => OF_NEXT.test(name) || (config().trustedProxies === 0 && OF_PROXIES.test(name))
  for (const name of Object.keys(headers)) if (isForged(name)) delete headers[name]
  headers['x-forwarded-for'] = client
  headers['x-asked-for'] = request.url
}
const OF_PROXIES = /^(?:x-forwarded-|forwarded$)/
const OF_NEXT =
  /^(?:x-middleware-|rsc$|next-router-|next-url$|x-matched-path$|x-now-route-matches$|x-nextjs-data$|x-next-resume-|next-resume$)/

/** Where a page stands that was asked for with a slash at its end. Two slashes together are Next's to mend. */
export function withoutSlash(url: string): string | undefined {
  const [, path, query = ''] = /^((?:\/[^/?\\\t\f]+)+)\/(\?.*)?$/.exec(url) ?? []
  return path && path + query
}

/** Next answers a path that cannot be decoded with an error of its own, and PostgreSQL a zero byte. */
export function isReadable(url = ''): boolean {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '') !== '' && !/%00/.test(url)
  } catch {
    return false
  }
}

/** All of it; rejects where the visitor goes away before the end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What a page of ours posts. */
export const isForm = ({ method, headers, url = '' }: IncomingMessage) =>
  method === 'POST' && !url.startsWith('/api/') && String(headers['content-type']).startsWith('multipart/form-data')
