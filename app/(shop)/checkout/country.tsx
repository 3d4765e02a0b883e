import type { ComponentProps } from 'react'
import { Field, Select } from '@/app/_ui/form'
import type { CheckoutDetails } from '@/db/schema/cart'
import { countries, countryName } from '@/lib/base/countries'

const GST = 'Australian GST is due on e-books and online courses bought from Australia.'

/** The list is long, so a page holds it once. */
export function Country(field: Omit<ComponentProps<typeof Select>, 'children'>) {
  return (
    <Select required {...field}>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  )
}

export const BillingCountry = ({ saved }: { saved: CheckoutDetails | null }) => (
  <Country
    name="billingCountry"
    label="Country of billing"
    autoComplete="billing country"
    hint={GST}
    defaultValue={saved?.billingCountry ?? 'AU'}
  />
)

/** Beside a delivery it is hardly ever another one: then its name is written. */
export function OtherBillingCountry({ saved }: { saved: CheckoutDetails | null }) {
  const isOther = saved && saved.billingCountry !== saved.delivery?.country
  return (
    <Field
      name="billingCountry"
      label="Country of billing, if it is another"
      autoComplete="billing country-name"
      hint={`Left empty, it is the country above. ${GST}`}
      defaultValue={isOther ? countryName(saved.billingCountry) : undefined}
    />
  )
}
