import { Field } from '@/app/_ui/form'
import { type House, showBsb } from '@/lib/settings/rules'

/** Where bank transfers go. */
export function Account({ said }: { said: Partial<House> }) {
  return (
    <fieldset>
      <legend>Bank transfers</legend>
      <p className="quiet">
        With an account here, whoever accepts a quote may pay it by bank transfer. Mails and orders that wait name the
        account as it stands here now.
      </p>
      <Field name="accountName" label="Name of the account" defaultValue={said.accountName} maxLength={60} />
      <div className="field-row">
        <Field
          name="bsb"
          label="BSB"
          inputMode="numeric"
          className="short"
          defaultValue={said.bsb && showBsb(said.bsb)}
          maxLength={10}
        />
        <Field name="accountNumber" label="Number of the account" defaultValue={said.accountNumber} maxLength={40} />
      </div>
      <div className="field-row">
        <Field name="bankName" label="Bank" defaultValue={said.bankName} maxLength={60} hint="May be left empty." />
        <Field
          name="swift"
          label="SWIFT code"
          defaultValue={said.swift}
          maxLength={20}
          hint="For money from abroad; may be left empty."
        />
      </div>
      <Field
        name="transferDays"
        label="Days to pay"
        inputMode="numeric"
        className="short"
        defaultValue={said.transferDays}
        maxLength={3}
        hint="Empty: 14. So long, and three days more, everything is held."
      />
    </fieldset>
  )
}
