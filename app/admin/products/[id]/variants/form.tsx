import type { FormState } from '@/app/_server/form'
import { Checkbox } from '@/app/_ui/checkbox'
import { Field, Select } from '@/app/_ui/form'
import { decimal, money } from '@/lib/base/money'
import type { VariantRow } from '@/lib/catalogue/queries/editing'
import { options } from '../../../_shelving/fields'
import { taxWords, variantWords } from '../../../_shelving/words'
import { EditForm } from '../../../_ui/edit-form'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  productId?: string
  of?: VariantRow
}

export function VariantForm({ action, productId, of }: Props) {
  return (
    <EditForm action={action} revision={of?.revision} label="The format" save={of ? 'Save' : 'Add it'}>
      {of && <input type="hidden" name="variant" value={of.id} />}
      {productId && <input type="hidden" name="product" value={productId} />}
      <div className="field-grid">
        <Field name="name" label="Name" defaultValue={of?.name} hint="Print, E-book, Size S …" required />
        <Field name="sku" label="SKU" defaultValue={of?.sku} spellCheck={false} required />
        <Select name="kind" label="What is handed over" defaultValue={of?.kind}>
          {options(variantWords)}
        </Select>
        <Field
          name="price"
          label="Price before GST"
          inputMode="decimal"
          defaultValue={of && of.price !== null ? decimal(money(of.price)) : ''}
          hint="In dollars: 31.50"
        />
        <Select name="taxClass" label="Tax class" defaultValue={of?.taxClass ?? ''}>
          <option value="">None: not for sale</option>
          {options(taxWords)}
        </Select>
        <Field
          name="weight"
          label="Weight in grams"
          inputMode="numeric"
          defaultValue={of?.weight ?? 0}
          hint="0 for what is not sent."
        />
        <Field
          name="isbn"
          label="ISBN"
          inputMode="numeric"
          defaultValue={of?.isbn ?? ''}
          hint="Thirteen digits; hyphens do not matter."
        />
        <Field
          name="file"
          label="File for buyers"
          defaultValue={of?.file ?? ''}
          hint="Of an e-book."
          spellCheck={false}
        />
        <Field
          name="lowStock"
          label="Tell staff when so few are left"
          inputMode="numeric"
          defaultValue={of?.lowStock ?? 10}
        />
      </div>
      <Checkbox name="isForSale" label="For sale" defaultChecked={of?.isForSale ?? true} />
      <Checkbox name="isCounted" label="Copies are counted" defaultChecked={of?.isCounted ?? true} />
      <Checkbox
        name="isBulk"
        label="Cheaper in bulk"
        hint="For printed things; never for e-books, codes and packs."
        defaultChecked={of?.isBulk ?? false}
      />
    </EditForm>
  )
}
