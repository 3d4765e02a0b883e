import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import { config } from '@/lib/config'

/** The network that asks. */
export function clientOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const { trustedProxies } = config()
  const told = trustedProxies > 0 ? hopOf(String(headers['x-forwarded-for'] ?? ''), trustedProxies) : undefined
  return networkOf(told ?? socket.remoteAddress ?? '')
}

/** Each proxy of ours added one hop at the right; what stands further left than those anybody may have written. */
export function hopOf(forwarded: string, proxies: number): string | undefined {
  const hops = forwarded.split(',').flatMap((hop) => hop.trim() || [])
  return hops.at(-proxies) ?? hops[0]
}

/** Whoever has one address of IPv6 has the whole /64 around it, so that counts as one. */
export function networkOf(told: string): string {
  const address = told.replace(/^\[|\](?::\d+)?$|%.*$|(?<=^[\d.]+):\d+$/g, '')
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return 'unknown'
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 6).join() === '0,0,0,0,0,ffff'
  return isMapped ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::`
}

/** Eight, however it was written. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [left = '', right] = canonical.split('::')
  const split = (part: string) => part.split(':').filter(Boolean)
  if (right === undefined) return split(left)
  const [before, after] = [split(left), split(right)]
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

const dotted = (groups: string[]) =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join('.')
