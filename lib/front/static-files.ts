import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { contentTypeOf } from '@/lib/media/rules'
import type { Files } from '@/lib/world/files'
import { Finished } from './finished'
import { type Header, securityHeaders } from './policy'
import { Shelf } from './shelf'

const FOR_EVER = 'public, max-age=31536000, immutable'
const A_DAY = 'public, max-age=86400'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** A drawing opened by itself runs nothing and fetches nothing. */
const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

const MOST_BYTES = 64_000_000

/** Files whose bytes never change under one address: of the build, of `public`, and the shop's pictures. */
export function staticFiles(files: Files) {
  const places = new Map([...addressesIn('public', ''), ...addressesIn('.next/static', '/_next/static')])
  const kept = new Shelf<Finished>(MOST_BYTES, (file) => file.size)

  return { isFile, fileAt }

  /** Nothing but files is served from there, so what is not there is nowhere. */
  function isFile(url: string): boolean {
    return /^\/(?:_next|media|fonts)\//.test(url) || places.has(url.split('?')[0] ?? '')
  }

  /** Undefined: not a file of ours. */
  async function fileAt(url: string): Promise<Finished | undefined> {
    const [address = '', version] = url.split('?')
    const place = places.get(address)
    const media = address.startsWith('/media/') ? address.slice('/media/'.length) : undefined
    if (!place && !media) return undefined
    const isForEver =
      Boolean(media) || /^\/_next\/static\/|\.[0-9a-f]{8,}\./.test(address) || /^v=\w+$/.test(version ?? '')
    const key = isForEver ? `${address} for ever` : address
    const known = kept.find(key)
    if (known) return known
    const type = place ? TYPES[extname(place)] : contentTypeOf(media ?? '')
    const bytes = type && (place ? await readFile(place) : await files.read('media', media ?? ''))
    if (!bytes) return undefined
    const file = fileOf(Buffer.from(bytes), type, isForEver ? FOR_EVER : A_DAY)
    kept.put(key, file)
    return file
  }
}

function fileOf(bytes: Buffer, type: string, caching: string): Finished {
  const headers: Header[] = [
    ['content-type', type],
    ['cache-control', caching],
    ...securityHeaders(),
    ['content-security-policy', NOTHING_ELSE],
  ]
  return new Finished(200, headers, bytes, true)
}

function addressesIn(folder: string, prefix: string): [string, string][] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [`${prefix}${path.slice(folder.length)}`, path]
    })
}
