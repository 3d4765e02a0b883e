import { Field, TextArea } from '@/app/_ui/form'
import type { ReferenceRow } from '@/lib/nuggets/queries/references'
import { EditForm } from '../../_ui/edit-form'
import { saveReferenceAction } from '../actions'

/** A source, new or stored. */
export function ReferenceForm({ of, doi }: { of?: ReferenceRow; doi?: string }) {
  return (
    <EditForm
      action={saveReferenceAction}
      revision={of?.revision ?? 0}
      label="The source"
      save={of ? 'Save' : 'Add it'}
    >
      <input type="hidden" name="key" value={of?.key ?? ''} />
      <TextArea
        name="authors"
        label="Authors"
        rows={2}
        defaultValue={of?.authors ?? ''}
        hint="As a journal sets them: Raja SN, Carr DB, Cohen M, et al."
      />
      <TextArea name="title" label="Title" rows={2} defaultValue={of?.title ?? ''} />
      <Field name="journal" label="Journal, or publisher of a book" defaultValue={of?.journal} required />
      <div className="field-row">
        <Field name="year" label="Year" inputMode="numeric" defaultValue={of?.year ?? ''} />
        <Field name="volume" label="Volume" defaultValue={of?.volume ?? ''} />
        <Field name="pages" label="Pages" defaultValue={of?.pages ?? ''} />
      </div>
      <Field
        name="doi"
        label="DOI"
        defaultValue={of?.doi ?? doi ?? ''}
        hint="However it is written; leave it out if unsure. Then the source has no link."
      />
    </EditForm>
  )
}
