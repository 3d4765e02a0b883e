import { Field, Select } from '@/app/_ui/form'
import type { Address } from '@/db/schema/orders'
import { australianStates, countries } from '@/lib/base/countries'

/** Asked only where something ships. */
export function Delivery({ saved }: { saved: Address | null }) {
  return (
    <fieldset>
      <legend>Where it goes</legend>
      <input type="hidden" name="ships" value="yes" />
      <Field
        name="deliveryName"
        label="Name on the parcel"
        hint="Left empty, your own."
        autoComplete="shipping name"
        defaultValue={saved?.name}
      />
      <Field
        name="deliveryOrganisation"
        label="Clinic or organisation (optional)"
        autoComplete="shipping organization"
        defaultValue={saved?.organisation}
      />
      <Field
        name="street"
        label="Street and number"
        autoComplete="shipping address-line1"
        required
        defaultValue={saved?.street}
      />
      <Field
        name="street2"
        label="Building, floor (optional)"
        autoComplete="shipping address-line2"
        defaultValue={saved?.street2}
      />
      <Field name="city" label="Town" autoComplete="shipping address-level2" required defaultValue={saved?.city} />
      <div className="field-pair">
        <Field
          name="state"
          label="State"
          list="australian-states"
          autoComplete="shipping address-level1"
          hint="In Australia: SA, NSW …"
          defaultValue={saved?.state}
        />
        <Field name="postcode" label="Postcode" autoComplete="shipping postal-code" defaultValue={saved?.postcode} />
      </div>
      <datalist id="australian-states">
        {australianStates.map((state) => (
          <option key={state} value={state} />
        ))}
      </datalist>
      <Select
        name="country"
        label="Country"
        autoComplete="shipping country"
        required
        defaultValue={saved?.country ?? 'AU'}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </fieldset>
  )
}
