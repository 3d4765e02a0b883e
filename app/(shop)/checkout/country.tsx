import type { ComponentProps } from 'react'
import { Field, Select } from '@/app/_ui/form'
import type { CheckoutDetails } from '@/db/schema/cart'
import { countries, countryName } from '@/lib/base/countries'
import { goingTo } from '@/lib/checkout/rules'

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

/** `asked` is the country that the cart was looked at for, and newer than what was saved. */
export type Known = { saved: CheckoutDetails | null; asked: string | undefined }

export const BillingCountry = ({ saved, asked }: Known) => (
  <Country
    name="billingCountry"
    label="Country of billing"
    autoComplete="billing country"
    hint={GST}
    defaultValue={goingTo(saved, asked).billing}
  />
)

/** Beside a delivery it is hardly ever another one: then its name is written. */
export function OtherBillingCountry({ saved, asked }: Known) {
  const { country, billing } = goingTo(saved, asked)
  return (
    <Field
      name="billingCountry"
      label="Country of billing, if it is another"
      autoComplete="billing country-name"
      hint={`Left empty, it is the country above. ${GST}`}
      defaultValue={billing === country ? undefined : countryName(billing)}
    />
  )
}
