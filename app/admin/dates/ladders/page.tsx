import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { sayRung } from '@/app/(shop)/courses/[slug]/ladder'
import { rungsOf } from '@/lib/courses/ladder'
import { countLadderUses, listLadders } from '@/lib/courses/queries/staff-dates'
import { Head, Part } from '../../_ui/shell'
import { makeLadderAction } from '../actions'

const STEPS = ['first', 'second', 'third', 'fourth', 'fifth']

const { metadata, page } = staffPage({
  title: 'Refund ladders',
  see: 'edit-courses',
  async show({ world }) {
    const [ladders, uses] = [await listLadders(world.db), await countLadderUses(world.db)]
    return (
      <>
        <Head
          title="Refund ladders"
          up={{ href: '/admin/dates', title: 'Dates' }}
          lead="What comes back when somebody gives a place up. An order keeps the ladder it was bought under, so a ladder never changes: make another one, and choose it on the dates to come."
        />
        {ladders.map(({ id, title, steps }) => (
          <Part key={id} title={title}>
            <ul>
              {rungsOf(steps).map((rung) => (
                <li key={rung.fromDays}>{sayRung(rung)}</li>
              ))}
            </ul>
            <p className="quiet">Chosen by {counted(uses.get(id) ?? 0, 'date')}.</p>
          </Part>
        ))}
        <Part title="Another ladder">
          <ActionForm action={makeLadderAction} label="Another ladder">
            <Field name="title" label="Its name" required />
            {STEPS.map((step, at) => (
              <fieldset className="field-row" key={step} aria-label={`The ${step} step`}>
                <Field name={`steps-${at}-days`} label="Days before" inputMode="numeric" />
                <Field name={`steps-${at}-percent`} label="Per cent back" inputMode="numeric" />
                <Field name={`steps-${at}-fee`} label="Less a fee (AUD)" inputMode="decimal" />
              </fieldset>
            ))}
            <p className="quiet">
              The earliest first; the last one from 0 days. Rows that are left empty do not count.
            </p>
            <Submit>Keep it</Submit>
          </ActionForm>
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
