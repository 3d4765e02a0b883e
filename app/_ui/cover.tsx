import type { Picture } from '@/lib/media/rules'
import { Shown } from './shown'

type Props = { picture: Picture | null | undefined; isDecoration?: boolean; isFirst?: boolean }

/** A designed cover. Where the words beside it say the same, it is decoration. */
export function Cover({ picture, isDecoration = false, isFirst = false }: Props) {
  if (!picture) return null
  return (
    <Shown
      className="cover"
      picture={picture}
      alt={isDecoration ? '' : picture.alt}
      loading={isFirst ? undefined : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
    />
  )
}
