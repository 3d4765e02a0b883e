import { ActionForm, Field, Hidden, Submit } from '@/app/_ui/form'
import { showPercent } from '@/lib/base/money'
import { addDays, type Day, showDay } from '@/lib/base/time'
import { type GstRate, gstOn, STANDARD_GST } from '@/lib/pricing/rules/gst'
import { EditForm } from '../_ui/edit-form'
import { Part } from '../_ui/shell'
import { dropGstAction, saveGstAction } from './actions'

type Props = { rates: GstRate[]; today: Day; revision: number }

/** Which rate holds, which held and will, and the next one. */
export function Gst({ rates, today, revision }: Props) {
  const planned = rates.filter(({ from }) => from > today)
  const begun = rates.filter(({ from }) => from <= today)
  const now = gstOn(rates, today)
  const earliest = begun.at(-1)?.from === today ? addDays(today, 1) : today
  return (
    <Part title="GST" id="gst">
      <p>
        <strong>Today {sayRate(now)}.</strong> It comes to what is delivered or held in Australia, and to e-books, codes
        and online places that are paid for from Australia. Which things bear it is chosen with each product, under its
        tax class. Orders and quotes keep the rate that they were made with.
      </p>
      <ul>
        {begun.length > 0 && (
          <li>
            Until {showDay(begun[0]?.from ?? today)}: {sayRate(STANDARD_GST)}
          </li>
        )}
        {begun.map(({ from, basisPoints }) => (
          <li key={from}>
            Since {showDay(from)}: {sayRate(basisPoints)}
          </li>
        ))}
        {planned.map(({ from, basisPoints }) => (
          <li key={from}>
            From {showDay(from)} on: {sayRate(basisPoints)}
            <ActionForm action={dropGstAction} className="inline-form" label={`Take back ${showDay(from)}`}>
              <Hidden name="from" value={from} />
              <Hidden name="revision" value={revision} />
              <Submit className="button button-quiet">Take this back</Submit>
            </ActionForm>
          </li>
        ))}
      </ul>
      <EditForm
        action={saveGstAction}
        revision={revision}
        label="Another rate of GST"
        save="Set another rate"
        key={revision}
      >
        <div className="field-row">
          <Field
            name="from"
            label="From which day on"
            type="date"
            min={earliest}
            defaultValue={earliest}
            hint="Midnight in Adelaide. What has begun is never changed."
            required
          />
          <Field
            name="percent"
            label="Per cent"
            inputMode="decimal"
            className="short"
            defaultValue={String(now / 100)}
            hint="0 while you are not registered for GST: invoices are not called tax invoices then."
            required
          />
        </div>
      </EditForm>
    </Part>
  )
}

const sayRate = (basisPoints: number) => (basisPoints > 0 ? showPercent(basisPoints) : 'no GST')
