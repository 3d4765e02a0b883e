import { ActionForm, Field, Hidden, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { publicationOf } from '@/lib/base/publication'
import { HOME_ZONE, type Instant } from '@/lib/base/time'
import type { ShelvedRow } from '@/lib/catalogue/queries/shelving'
import type { OnShelf } from '@/lib/catalogue/rules/shelving'
import { Facts, Part } from '../_ui/shell'
import { publishAction, retireAction, unscheduleAction } from './actions'
import { placeOf } from './answers'
import { type Standing, standingWords } from './words'
import '../_ui/rows.css'

type Props = { thing: OnShelf; of: ShelvedRow; now: Instant; mayEdit: boolean }

/** Where a product or a pack stands, and the ways on from there. */
export function Shelving({ thing, of, now, mayEdit }: Props) {
  const standing = publicationOf(of, now)
  return (
    <Part title="In the shop">
      <Facts
        of={[
          ['State', <State key="state" of={standing} />],
          ...(of.publishAt !== null && standing === 'scheduled'
            ? ([['Appears', <When key="at" at={of.publishAt} zone={HOME_ZONE} />]] as [string, React.ReactNode][])
            : []),
          ['Its page', <Page key="page" {...{ thing, of, standing }} />],
        ]}
      />
      {mayEdit && <Ways {...{ thing, of, standing }} />}
    </Part>
  )
}

export const State = ({ of }: { of: Standing }) => (
  <span className="state" data-kind={of === 'published' ? undefined : 'look'}>
    {standingWords[of]}
  </span>
)

function Page({ thing, of, standing }: { thing: OnShelf; of: ShelvedRow; standing: Standing }) {
  if (standing === 'published') return <a href={`/shop/${of.slug}`}>/shop/{of.slug}</a>
  return <a href={`${placeOf(thing, of.id)}/preview`}>Preview as a visitor will see it</a>
}

function Ways({ thing, of, standing }: { thing: OnShelf; of: ShelvedRow; standing: Standing }) {
  const hidden = (
    <>
      <input type="hidden" name="thing" value={thing} />
      <input type="hidden" name="id" value={of.id} />
      <Hidden name="revision" value={of.revision} />
    </>
  )
  return (
    <div className="stack">
      {standing !== 'published' && (
        <ActionForm action={publishAction} className="form row" label="Publish">
          {hidden}
          <Field
            name="publishAt"
            type="datetime-local"
            label="From when on"
            hint="As clocks in Adelaide show it. Left empty, it appears at once."
          />
          <Submit>{standing === 'retired' ? 'Put back into the shop' : 'Publish'}</Submit>
        </ActionForm>
      )}
      {standing === 'scheduled' && (
        <ActionForm action={unscheduleAction} className="form row" label="Take back">
          {hidden}
          <Submit className="button button-quiet">Make it a draft again</Submit>
        </ActionForm>
      )}
      {standing !== 'retired' && (
        <details>
          <summary>Retire it</summary>
          <ActionForm action={retireAction} className="form row" label="Retire">
            {hidden}
            <Field
              name="leadsTo"
              label="Its address then leads to /shop/…"
              hint="Left empty, to the whole shop. What was sold stays with its buyers."
            />
            <Submit className="button button-quiet">Retire</Submit>
          </ActionForm>
        </details>
      )}
    </div>
  )
}
