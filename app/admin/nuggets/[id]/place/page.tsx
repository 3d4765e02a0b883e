import type { Route } from 'next'
import { staffPage } from '@/app/_server/staff'
import { Checkbox } from '@/app/_ui/checkbox'
import { Field, Select } from '@/app/_ui/form'
import { listChoicesFor, listGoesWith } from '@/lib/content/goes-with'
import { listPicturesToChoose } from '@/lib/media/queries'
import { listLabels } from '@/lib/nuggets/queries/labels'
import { listCategoryIds } from '@/lib/nuggets/queries/staff'
import { EditForm } from '../../../_ui/edit-form'
import { PicturePicker } from '../../../_ui/picture-picker'
import { placeNuggetAction } from '../../actions'
import { NuggetTop, openToWrite } from '../open'
import '../../nuggets.css'

const { metadata, page } = staffPage({
  title: 'The place of a nugget',
  see: 'edit-nuggets',
  async show({ world: { db, now }, params: { id } }) {
    const nugget = await openToWrite(db, id, now())
    const [chosen, going] = [await listCategoryIds(db, nugget.id), await listGoesWith(db, nugget.id)]
    const possible = await listChoicesFor(db, nugget.id)
    const series = await listLabels(db, 'series')
    return (
      <>
        <NuggetTop nugget={nugget} at="/place" now={now()} />
        <p className="quiet">
          What stands here is not part of a draft: of a nugget that is out, readers see it at once.
        </p>
        <EditForm action={placeNuggetAction} revision={nugget.revision} label="Place and picture">
          <input type="hidden" name="nugget" value={nugget.id} />
          <Field
            name="slug"
            label="Address"
            defaultValue={nugget.slug}
            hint="The last part of /nuggets/… The old address leads to the new one."
            required
          />
          <Select name="series" label="Series" defaultValue={nugget.seriesId ?? ''}>
            <option value="">None</option>
            {series.map((label) => (
              <option key={label.id} value={label.id}>
                {label.title}
              </option>
            ))}
          </Select>
          <Field
            name="bookNumber"
            label="Number in the book"
            inputMode="numeric"
            className="short"
            defaultValue={nugget.bookNumber ?? ''}
          />
          <Several
            name="categories"
            legend="Categories"
            of={await listLabels(db, 'category')}
            chosen={chosen}
            make="/admin/nuggets/labels"
          />
          <div id="at-picture">
            <PicturePicker
              name="picture"
              label="Picture"
              pictures={await listPicturesToChoose(db)}
              chosen={nugget.pictureId}
            />
          </div>
          <Several name="products" legend="Works that go with it" of={possible.products} chosen={going.products} />
          <Several name="courses" legend="Courses that go with it" of={possible.courses} chosen={going.courses} />
        </EditForm>
        <p>
          <a href="/admin/nuggets/labels">Make a series or a category</a>
        </p>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

type SeveralProps = {
  name: string
  legend: string
  of: { id: string; title: string }[]
  chosen: string[]
  /** Where the first one is made, of what a nugget cannot be without. */
  make?: Route
}

function Several({ name, legend, of, chosen, make }: SeveralProps) {
  return (
    <fieldset id={`at-${name}`} className="several">
      <legend>{legend}</legend>
      {of.length === 0 && (
        <p className="field-hint">
          There are none yet.{' '}
          {make && (
            <>
              Save this first, <a href={make}>make one</a>, then come back.
            </>
          )}
        </p>
      )}
      {of.map(({ id, title }) => (
        <Checkbox key={id} name={name} value={id} label={title} defaultChecked={chosen.includes(id)} />
      ))}
    </fieldset>
  )
}
