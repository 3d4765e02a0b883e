import { addressOf, asLogo, type Picture } from '@/lib/media/rules'

/** A picture at an address of ours; where it is not loaded the name stands in its place. */
export type Mark = { url: string; width: number; height: number }

/** The logo as mail programs can show it: a JPEG, twice as fine as it is shown. A drawing they cannot. */
export function markOf(logo: Picture | undefined, site: string): Mark | undefined {
  if (!logo) return undefined
  const { width, height } = asLogo(logo)
  const files = (logo.sizes ?? []).filter(({ type }) => type === 'jpg').toSorted((a, b) => a.width - b.width)
  const file = files.find((size) => size.width >= 2 * width) ?? files.at(-1)
  return file && { url: site + addressOf(file), width, height }
}
