import { Field } from '@/app/_ui/form'
import { australianStates } from '@/lib/base/countries'
import { goingTo } from '@/lib/checkout/rules'
import { Country, type Known, OtherBillingCountry } from './country'

/** Asked only where something ships. */
export function Delivery({ saved: details, asked }: Known) {
  const saved = details?.delivery
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
      <div className="field-row">
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
      <Country
        name="country"
        label="Country"
        autoComplete="shipping country"
        defaultValue={goingTo(details, asked).country}
      />
      <OtherBillingCountry saved={details} asked={asked} />
    </fieldset>
  )
}
