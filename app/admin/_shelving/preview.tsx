import { readAround, ShopThing, type Thing } from '@/app/(shop)/shop/[slug]/thing'
import { publicationOf } from '@/lib/base/publication'
import type { Instant } from '@/lib/base/time'
import type { ShelvedRow } from '@/lib/catalogue/queries/shelving'
import type { OnShelf } from '@/lib/catalogue/rules/shelving'
import { placeOf } from './answers'
import { standingWords } from './words'
import '@/app/_ui/styles/staff.css'
import './preview.css'

type Props = { thing: OnShelf; of: ShelvedRow; shown: Thing; now: Instant }

/** The real page with what is stored, between the head and the foot of the shop. */
export async function Preview({ thing, of, shown, now }: Props) {
  const standing = publicationOf(of, now)
  return (
    <>
      <aside className="preview-bar" aria-label="Preview">
        <p>
          <span className="state">{standingWords[standing]}.</span>{' '}
          {standing === 'published'
            ? 'Visitors see this page as it is here.'
            : 'Visitors will see this page as it is here; for now only staff do.'}
        </p>
        <a className="button button-quiet" href={placeOf(thing, of.id)}>
          Back to editing
        </a>
      </aside>
      <ShopThing thing={shown} shown={await readAround(shown)} />
    </>
  )
}
