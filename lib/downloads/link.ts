import type { Instant } from '@/lib/base/time'
import type { World } from '@/lib/world/world'

/** Relative to the shop. The link names the right, its own end, and proves that we wrote both. */
export function downloadPath({ sign }: Pick<World, 'sign'>, entitlementId: string, endsAt: Instant) {
  const until = endsAt.toString(36)
  return `/downloads/${entitlementId}.${until}.${sign(`download:${entitlementId}:${until}`)}` as const
}
