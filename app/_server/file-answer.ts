import type { FileFound } from '@/lib/world/files'

/**
 * A file as it leaves, whole or in part. Next says of no body how long it is, so the front is told by a name of ours:
 * who fetches a hundred megabytes sees how much is left.
 */
export function fileAnswer(
  { size, tag, stream }: FileFound,
  headers: Record<string, string>,
  part?: { from: number; to: number },
): Response {
  const length = part ? part.to - part.from + 1 : size
  const range = part && { 'content-range': `bytes ${part.from}-${part.to}/${size}` }
  return new Response(stream(part), {
    status: part ? 206 : 200,
    headers: { ...headers, ...range, etag: tag, 'shop-length': String(length) },
  })
}
