import type { FormState } from '@/app/_server/form'
import { Field } from '@/app/_ui/form'
import { decimal, format, money } from '@/lib/base/money'
import type { listPartChoices } from '@/lib/catalogue/queries/choices'
import type { findPackToEdit } from '@/lib/catalogue/queries/packs'
import type { MediaRow } from '@/lib/media/queries'
import { Naming, Placing, Telling } from '../_shelving/fields'
import { EditForm } from '../_ui/edit-form'
import { PicturePicker } from '../_ui/picture-picker'
import { Rows } from '../_ui/rows'
import { Saving } from './saving'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  of?: NonNullable<Awaited<ReturnType<typeof findPackToEdit>>>
  pictures: MediaRow[]
  parts: Awaited<ReturnType<typeof listPartChoices>>
}

export function PackForm({ action, of, pictures, parts }: Props) {
  const pack = of?.pack
  const prices = Object.fromEntries(parts.map(({ sku, price }) => [sku, price ?? 0]))
  return (
    <EditForm action={action} revision={pack?.revision} label="The pack" save={pack ? 'Save' : 'Make the draft'}>
      {pack && <input type="hidden" name="pack" value={pack.id} />}
      <Naming of={pack} />
      <Rows
        name="parts"
        legend="What is in it"
        add="Add a part"
        columns={[
          { name: 'sku', label: 'SKU', choices: 'parts', isWide: true },
          { name: 'quantity', label: 'How many', inputMode: 'numeric' },
        ]}
        rows={of?.parts ?? []}
        choices={parts.map(({ sku, title, name, price }) => ({
          value: sku,
          label: `${title}, ${name}, ${format(money(price ?? 0))}`,
        }))}
      />
      <div className="field-grid">
        <Field
          name="price"
          label="Price before GST"
          inputMode="decimal"
          defaultValue={pack ? decimal(money(pack.price)) : ''}
          hint="In dollars: 165.60"
          required
        />
        <Field name="sku" label="SKU" defaultValue={pack?.sku} spellCheck={false} required />
      </div>
      <Saving prices={prices} />
      <Placing of={pack} />
      <Telling of={pack} at={pack && `/admin/packs/${pack.id}`} />
      <PicturePicker name="cover" label="Cover" pictures={pictures} chosen={pack?.coverId ?? null} none="No cover" />
    </EditForm>
  )
}
