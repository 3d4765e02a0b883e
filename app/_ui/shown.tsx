import type { ComponentProps } from 'react'
import { addressOf, type Picture, sourcesOf } from '@/lib/media/rules'

type Props = Omit<ComponentProps<'img'>, 'src' | 'width' | 'height' | 'srcSet'> & {
  picture: Picture
  /** How wide it is shown, for pictures that come in several widths. */
  wide?: string
}

/** A picture of the shop, in the smallest format and width that does; a drawing as it is. */
export function Shown({ picture, wide = '20rem', alt = picture.alt, ...image }: Props) {
  const { width, height } = picture
  const sources = sourcesOf(picture)
  const shown = <img {...image} src={addressOf(picture)} width={width} height={height} alt={alt} />
  if (sources.length === 0) return shown
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} sizes={wide} />
      ))}
      {shown}
    </picture>
  )
}
