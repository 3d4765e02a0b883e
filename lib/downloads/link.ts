import type { Instant } from '@/lib/base/time'
import { isSigned } from '@/lib/world/signed'
import type { World } from '@/lib/world/world'

type Link = { entitlementId: string; endsAt: Instant }

/** Relative to the shop: the page from which a file is fetched, until then. */
export const downloadPath = (world: Pick<World, 'sign'>, entitlementId: string, endsAt: Instant) =>
  `/downloads/${downloadToken(world, { entitlementId, endsAt })}` as const

export function downloadToken(world: Pick<World, 'sign'>, link: Link): string {
  const { entitlementId, endsAt } = link
  return `${entitlementId}.${endsAt.toString(36)}.${world.sign(textOf(link))}`
}

/** Undefined where we did not write it. Whether it has ended is another question. */
export function readToken(world: Pick<World, 'sign'>, token: string): Link | undefined {
  const [, entitlementId = '', ends = '', signature = ''] =
    /^([\w-]{1,40})\.([0-9a-z]{1,9})\.([\w-]{1,90})$/.exec(token) ?? []
  const link = { entitlementId, endsAt: Number.parseInt(ends, 36) as Instant }
  return entitlementId && isSigned(world, textOf(link), signature) ? link : undefined
}

const textOf = ({ entitlementId, endsAt }: Link) => `download:${entitlementId}:${endsAt}`
