import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const known = new Map<string, Encoding>()

/** The smallest that the browser takes. */
export function preferredEncoding(accepted = ''): Encoding {
  const before = known.get(accepted)
  if (before) return before
  const refused = /(?:^|,)\s*(br|gzip)\s*;\s*q=0(?:\.0*)?\s*(?=,|$)/gi
  const taken = accepted.toLowerCase().replace(refused, '')
  const found = (['br', 'gzip'] as const).find((name) => new RegExp(`(?:^|[,\\s])${name}(?:[;,\\s]|$)`).test(taken))
  // The header is the visitor's, so what is remembered of it has an end.
  if (known.size < 100) known.set(accepted, found ?? 'identity')
  return found ?? 'identity'
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** `isForLong`: as small as can be, whatever it costs; otherwise quickly. On zlib's own threads. */
export async function encode(bytes: Buffer, encoding: Encoding, isForLong: boolean): Promise<Buffer> {
  if (encoding === 'identity') return bytes
  if (encoding === 'gzip') return zip(bytes, { level: isForLong ? 9 : 5 })
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  const params = { [BROTLI_PARAM_QUALITY]: isForLong ? 11 : 5, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotli(bytes, { params })
}

/** Pictures and fonts are compressed in themselves. */
export const isWorthEncoding = (type: string, size: number) =>
  size > 200 && /^text\/|[+/](?:xml|json|javascript)\b|^image\/svg/.test(type)
