import type { IncomingMessage } from 'node:http'

/** Stripe signs what it sends, so it alone may post without an origin of ours. */
const EXEMPT = '/api/stripe/webhook'

/** Next runs an action whose request names no origin at all, and answers a foreign one with a bare 500; we refuse both. */
export function isForeignPost(
  { method = 'GET', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  home: string,
): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || url === EXEMPT) return false
  if (headers.origin !== undefined) return headers.origin !== new URL(home).origin
  return headers['sec-fetch-site'] !== 'same-origin'
}
