import type { Picture } from '@/lib/media/rules'
import { Shown } from './shown'

type Props = { picture: Picture | null | undefined; isDecoration?: boolean; isFirst?: boolean; isLarge?: boolean }

/** How wide `offer.css` shows it on the page of the thing itself. */
const LARGE = '(min-width: 48rem) 23rem, 7.5rem'

/** A designed cover. Where the words beside it say the same, it is decoration. */
export function Cover({ picture, isDecoration = false, isFirst = false, isLarge = false }: Props) {
  if (!picture) return null
  return (
    <Shown
      className="cover"
      picture={picture}
      wide={isLarge ? LARGE : '10rem'}
      alt={isDecoration ? '' : picture.alt}
      loading={isFirst ? undefined : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
    />
  )
}
