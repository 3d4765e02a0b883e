import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { Field, TextArea } from '@/app/_ui/form'
import { listActsOn } from '@/lib/audit/queries'
import { findLabel } from '@/lib/nuggets/queries/labels'
import { LABEL_KINDS } from '@/lib/nuggets/rules/place'
import { Acts } from '../../../../_ui/acts'
import { EditForm } from '../../../../_ui/edit-form'
import { Head, Part } from '../../../../_ui/shell'
import { saveLabelAction } from '../../../actions'

const { metadata, page } = staffPage({
  title: 'Series or category',
  see: 'edit-nuggets',
  async show({ world: { db }, params }) {
    const kind = LABEL_KINDS.find((known) => known === params.kind)
    const label = kind && params.id !== 'new' ? await findLabel(db, kind, { id: params.id ?? '' }) : undefined
    if (!kind || (!label && params.id !== 'new')) notFound()
    return (
      <>
        <Head
          title={label?.title ?? `A new ${kind}`}
          up={{ href: '/admin/nuggets/labels', title: 'Series and categories' }}
        />
        <EditForm action={saveLabelAction} revision={label?.revision ?? 0} label={`The ${kind}`}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={label?.id ?? ''} />
          <Field name="title" label="Title" maxLength={120} defaultValue={label?.title} required />
          <Field
            name="slug"
            label="Address"
            defaultValue={label?.slug}
            hint={`The last part of /nuggets/${kind}/…`}
            required
          />
          <TextArea name="description" label="What it holds" rows={3} defaultValue={label?.description} required />
        </EditForm>
        {label && (
          <Part title="What was done">
            <Acts of={await listActsOn(db, kind, label.id)} />
          </Part>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
