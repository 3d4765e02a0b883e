import { readAround, ShopThing, type Thing } from '@/app/(shop)/shop/[slug]/thing'
import { publicationOf } from '@/lib/base/publication'
import type { Instant } from '@/lib/base/time'
import type { ShelvedRow } from '@/lib/catalogue/queries/shelving'
import type { OnShelf } from '@/lib/catalogue/rules/shelving'
import { PreviewBar, TypedBar } from '../_ui/preview-bar'
import { placeOf } from './answers'
import { standingWords } from './words'

type Props = { thing: OnShelf; of: ShelvedRow; shown: Thing; isTyped: boolean; now: Instant }

/** The real page, between the head and the foot of the shop. */
export async function Preview({ thing, of, shown, isTyped, now }: Props) {
  const standing = publicationOf(of, now)
  return (
    <>
      {isTyped ? (
        <TypedBar />
      ) : (
        <PreviewBar state={standingWords[standing]} isSeen={standing === 'published'} back={placeOf(thing, of.id)} />
      )}
      <ShopThing thing={shown} shown={await readAround(shown)} />
    </>
  )
}
