import { headers } from 'next/headers'
import { config } from '@/lib/config'

/** The network address that asked, as the nearest hop saw it which is not ours. What stands further left may be forged. */
export async function currentClient(): Promise<string> {
  const hops = ((await headers()).get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-Math.max(1, config().trustedProxies)) ?? ''
}
