import { addressOf, type Picture } from '@/lib/media/rules'

type Props = { picture: Picture | undefined; isDecoration?: boolean; isFirst?: boolean }

/** A designed cover. Where the words beside it say the same, it is decoration. */
export function Cover({ picture, isDecoration = false, isFirst = false }: Props) {
  if (!picture) return null
  const { width, height, alt } = picture
  return (
    <img
      className="cover"
      src={addressOf(picture)}
      width={width}
      height={height}
      alt={isDecoration ? '' : alt}
      loading={isFirst ? undefined : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
    />
  )
}
