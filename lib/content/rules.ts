import type { Instant } from '@/lib/base/time'

/** Folders that old links still name, and where their pages live now. */
const MOVED: Record<string, string> = { '/noijam': '/nuggets', '/product': '/shop' }

/** Where an old address may have gone, by its folder alone: `/noijam/x` to `/nuggets/x`. */
export function movedFolder(address: string): string | undefined {
  const [, folder = '', name] = /^(\/[^/]+)\/([^/]+)\/?$/.exec(address) ?? []
  const now = MOVED[folder]
  return now && name && `${now}/${name}`
}

export const earliest = (moments: (Instant | undefined)[]): Instant | undefined =>
  moments.reduce((first, at) => (at === undefined || (first !== undefined && first <= at) ? first : at), undefined)
