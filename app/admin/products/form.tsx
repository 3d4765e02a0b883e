import type { FormState } from '@/app/_server/form'
import { Field, Select, TextArea } from '@/app/_ui/form'
import type { EditedProduct } from '@/lib/catalogue/queries/editing'
import type { MediaRow } from '@/lib/media/queries'
import { type Choice, Naming, options, Placing, Telling } from '../_shelving/fields'
import { kindWords } from '../_shelving/words'
import { EditForm } from '../_ui/edit-form'
import { PicturePicker } from '../_ui/picture-picker'
import { Rows } from '../_ui/rows'

export type Choices = {
  pictures: MediaRow[]
  products: Choice[]
  courses: Choice[]
  nuggets: Choice[]
  files: Choice[]
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  of?: EditedProduct
  choices: Choices
}

/** Everything of a product but its variants. */
export function ProductForm({ action, of, choices }: Props) {
  const product = of?.product
  return (
    <EditForm
      action={action}
      revision={product?.revision}
      label="The product"
      save={product ? 'Save' : 'Make the draft'}
    >
      {product && <input type="hidden" name="product" value={product.id} />}
      <Naming of={product} />
      <Field name="subtitle" label="Subtitle" defaultValue={product?.subtitle ?? ''} maxLength={300} />
      <Select name="kind" label="What it is" defaultValue={product?.kind}>
        {options(kindWords)}
      </Select>
      <Placing of={product} />
      <Telling of={product} at={product && `/admin/products/${product.id}`} />
      <PicturePicker
        name="cover"
        label="Cover"
        pictures={choices.pictures}
        chosen={product?.coverId ?? null}
        none="No cover"
      />
      <Rows
        name="people"
        legend="People"
        add="Add a person"
        hint="In the order of the title page. An author is named without the role; all others with it."
        columns={[
          { name: 'name', label: 'Name', isWide: true },
          { name: 'role', label: 'Role' },
        ]}
        rows={of?.people ?? []}
      />
      <fieldset>
        <legend>Facts</legend>
        <div className="field-grid">
          <Field name="publisher" label="Publisher" defaultValue={product?.publisher ?? ''} />
          <Field name="year" label="Year" inputMode="numeric" defaultValue={product?.year ?? ''} />
          <Field name="pages" label="Pages" inputMode="numeric" defaultValue={product?.pages ?? ''} />
          <Field name="binding" label="Binding" defaultValue={product?.binding ?? ''} />
        </div>
      </fieldset>
      <Notes of={product} />
      <Rows
        name="files"
        legend="Free downloads"
        add="Add a file"
        hint="PDF files that anybody may take."
        columns={[
          { name: 'file', label: 'File', isWide: true, choices: 'files' },
          { name: 'title', label: 'Title', isWide: true },
          { name: 'pages', label: 'Pages', inputMode: 'numeric' },
        ]}
        rows={of?.files ?? []}
        choices={choices.files}
      />
      <Rows
        name="related"
        legend="Goes well with it"
        add="Add a product"
        columns={[{ name: 'product', label: 'Address of the product', choices: 'products', isWide: true }]}
        rows={of?.related.map(({ product }) => ({ product })) ?? []}
        choices={choices.products}
      />
      <Rows
        name="courses"
        legend="Courses that go with it"
        hint="In the order of its page. The page of the course names the product in return."
        add="Add a course"
        columns={[{ name: 'course', label: 'Address of the course', choices: 'courses', isWide: true }]}
        rows={of?.courses ?? []}
        choices={choices.courses}
      />
      <Rows
        name="nuggets"
        legend="Nuggets that lead to it"
        add="Add a nugget"
        columns={[{ name: 'number', label: 'Number of the nugget', inputMode: 'numeric', choices: 'nuggets' }]}
        rows={of?.nuggets.flatMap(({ number }) => (number === null ? [] : [{ number }])) ?? []}
        choices={choices.nuggets}
      />
    </EditForm>
  )
}

function Notes({ of }: { of?: EditedProduct['product'] }) {
  return (
    <>
      <fieldset>
        <legend>What has changed</legend>
        <p className="field-hint">A dated correction or a new printing, shown beside the price.</p>
        <Field name="noteOn" type="date" label="On" defaultValue={of?.updateNote?.on ?? ''} />
        <TextArea name="noteText" label="What" rows={2} defaultValue={of?.updateNote?.text ?? ''} />
      </fieldset>
      <fieldset>
        <legend>Where else it is sold</legend>
        <Field name="outsideLabel" label="Who sells it" defaultValue={of?.outsideLink?.label ?? ''} />
        <TextArea name="outsideNote" label="What to know" rows={2} defaultValue={of?.outsideLink?.note ?? ''} />
      </fieldset>
    </>
  )
}
