import { headers } from 'next/headers'
import { config } from '@/lib/config'
import { hopOf, networkOf } from '@/lib/front/client'

/** The network that asks. The front has put the one hop that it believes in the place of whatever was sent. */
export async function currentClient(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? ''
  return networkOf(hopOf(forwarded, Math.max(1, config().trustedProxies)) ?? '')
}
