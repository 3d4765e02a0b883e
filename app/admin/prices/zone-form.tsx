import type { FormState } from '@/app/_server/form'
import { Field, Hidden, TextArea } from '@/app/_ui/form'
import { countryName } from '@/lib/base/countries'
import { decimal } from '@/lib/base/money'
import type { FreightZone } from '@/lib/pricing/freight'
import { EditForm } from '../_ui/edit-form'

const SPARE_ROWS = 3

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  zone?: FreightZone
  revision?: number
}

/** A zone with its countries and both services; empty rows are left out. */
export function ZoneForm({ action, zone, revision }: Props) {
  return (
    <EditForm action={action} label={zone?.title ?? 'New zone'} {...(revision !== undefined && { revision })}>
      {zone && <Hidden name="zone" value={zone.id} />}
      <Field name="title" label="Name of the zone" maxLength={60} required defaultValue={zone?.title} />
      <TextArea
        name="countries"
        label="Countries"
        hint="One on each line, by name or by its two letters. A country can be in one zone only."
        rows={Math.min(14, Math.max(3, zone?.countries.length ?? 0))}
        required
        defaultValue={zone?.countries.map(countryName).join('\n')}
      />
      <Service name="standard" title="Standard" zone={zone} />
      <Service name="express" title="Express" zone={zone} />
    </EditForm>
  )
}

type ServiceProps = { name: 'standard' | 'express'; title: string; zone: FreightZone | undefined }

function Service({ name, title, zone }: ServiceProps) {
  const service = zone?.services.find((each) => each.service === name)
  const rows = [...(service?.steps ?? []), ...Array<undefined>(SPARE_ROWS).fill(undefined)]
  return (
    <fieldset>
      <legend>{title}</legend>
      <p className="field-hint">
        A row holds for weights up to its own. What each started kilogram adds counts from the weight of the row above.
        Heavier parcels than the last row, or a service without rows: people are told to ask.
      </p>
      <div className="field-row">
        <Field
          name={`${name}Fastest`}
          label="Working days, fastest"
          inputMode="numeric"
          className="short"
          defaultValue={service?.fastestDays ?? ''}
        />
        <Field
          name={`${name}Slowest`}
          label="slowest"
          inputMode="numeric"
          className="short"
          defaultValue={service?.slowestDays ?? ''}
        />
      </div>
      {rows.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
        <div className="field-row" key={at}>
          <Field
            name={`${name}-${at}-upTo`}
            label="Up to (g)"
            inputMode="numeric"
            className="short"
            defaultValue={step?.upTo ?? ''}
          />
          <Field
            name={`${name}-${at}-price`}
            label="Price (AUD, before GST)"
            inputMode="decimal"
            className="short"
            defaultValue={step ? decimal(step.price) : ''}
          />
          <Field
            name={`${name}-${at}-perKilo`}
            label="plus for each kg"
            inputMode="decimal"
            className="short"
            defaultValue={step && step.perStartedKilo.minor > 0 ? decimal(step.perStartedKilo) : ''}
          />
        </div>
      ))}
    </fieldset>
  )
}
